import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { t as $$SectionPage } from "./SectionPage_BC46-XKo.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { s as describeWorkshop } from "./describe-entry_CDin3BZq.mjs";
import { n as openLanguage } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/content/group-by-year.ts
/** Entries by the year of their date, the latest first and those without a date last; their order is kept. */
function groupByYear(entries) {
	return [...Map.groupBy(entries, ({ date }) => date?.slice(0, 4))].map(([year, ofYear]) => ({
		year,
		entries: ofYear
	})).toSorted((one, other) => (other.year ?? "").localeCompare(one.year ?? "", "en"));
}
// src/components/YearList.astro
createAstro("http://localhost:4321");
var $$YearList = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$YearList;
	const { entries, language } = Astro.props;
	const years = groupByYear(entries);
	const dated = years.some(({ year }) => year);
	return renderTemplate`${years.length > 0 && renderTemplate`${maybeRenderHead($$result)}<div class="years">
    ${years.map((group) => renderTemplate`<section class="year">
        ${dated && renderTemplate`<h2>${group.year ?? language.words.reader.undated}</h2>`}
        ${renderComponent($$result, "EntryList", $$EntryList, {
		"entries": group.entries.map(({ entry }) => entry),
		"notes": group.entries.map(({ notes }) => notes),
		"language": language,
		"headings": dated ? 3 : 2
	})}
      </section>`)}
  </div>`}`;
}, "/work/wt/search/site/src/components/YearList.astro", void 0);
// src/pages/[locale]/[workshops]/index.astro
var _workshops__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[workshops]");
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const language = openLanguage(Astro.params);
	const workshops = content().list("workshop", language.code).map((entry) => ({
		entry,
		date: entry.fields.startDate ?? entry.fields.endDate,
		notes: describeWorkshop(entry, language)
	}));
	return renderTemplate`${renderComponent($$result, "SectionPage", $$SectionPage, {
		"language": language,
		"section": "workshop"
	}, { "default": ($$result) => renderTemplate`
  ${renderComponent($$result, "YearList", $$YearList, {
		"entries": workshops,
		"language": language
	})}
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/[workshops]/index.astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[workshops]/index.astro";
var $$url = "/[locale]/[workshops]/";
// \0virtual:astro:page:src/pages/[locale]/[workshops]/index@_@astro
var page = () => _workshops__exports;
export { page };
