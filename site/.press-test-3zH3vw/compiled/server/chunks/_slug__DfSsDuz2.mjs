import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$Deliveries } from "./Deliveries_DqjZEVtJ.mjs";
import { t as $$EntryLinks } from "./EntryLinks_BfwpW7MZ.mjs";
import { r as $$Fact } from "./Text_CQBtPI6A.mjs";
import { t as $$FactBox } from "./FactBox_D7MHT2O6.mjs";
import { t as $$FileList } from "./FileList_DCg7-qe4.mjs";
import { t as $$Part } from "./Part_Bn74ySgW.mjs";
import { r as $$PartialDate, t as $$EntryPage } from "./EntryPage_BsiavnZT.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/components/TitlePageCover.astro
createAstro("http://localhost:4321");
var $$TitlePageCover = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$TitlePageCover;
	const { title, kind, year } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div class="drawing-title-page" aria-hidden="true">
  ${kind && renderTemplate`<span class="kind">${kind}</span>`}
  <span class="title">${title}</span>
  ${year && renderTemplate`<span class="year">${year}</span>`}
</div>`;
}, "/work/wt/search/site/src/components/TitlePageCover.astro", void 0);
// src/pages/[locale]/[documents]/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[documents]/[slug]");
var $$Slug = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const { entry, fields, language } = openEntry("document", Astro.params);
	const { headings, labels } = language.words;
	const projects = content().entries("project", fields.projects, entry.lang);
	const workshops = content().entries("workshop", fields.workshops, entry.lang);
	return renderTemplate`${renderComponent($$result, "EntryPage", $$EntryPage, {
		"entry": entry,
		"language": language,
		"kicker": fields.kind && language.label("document.kind", fields.kind)
	}, {
		"default": ($$result) => renderTemplate`
  
  
  ${renderComponent($$result, "Part", $$Part, { "title": headings.files }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "FileList", $$FileList, {
			"files": fields.files,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.delivers }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Deliveries", $$Deliveries, {
			"path": "actions.deliveredDocuments",
			"entry": entry,
			"language": language
		})}
  ` })}
`,
		"cover": ($$result) => renderTemplate`${renderComponent($$result, "TitlePageCover", $$TitlePageCover, {
			"slot": "cover",
			"title": fields.title,
			"kind": fields.kind && language.label("document.kind", fields.kind),
			"year": fields.publishedOn?.slice(0, 4)
		})}`,
		"facts": ($$result) => renderTemplate`${renderComponent($$result, "FactBox", $$FactBox, {
			"slot": "facts",
			"language": language
		}, { "default": ($$result) => renderTemplate`${fields.authors && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.authors }, { "default": ($$result) => renderTemplate`
        ${maybeRenderHead($$result)}<span class="text">${fields.authors}</span>
      ` })}`}${fields.publishedOn && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.published }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "PartialDate", $$PartialDate, {
			"date": fields.publishedOn,
			"language": language
		})}
      ` })}`}${fields.pages !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.pageCount }, { "default": ($$result) => renderTemplate`${language.number(fields.pages)}` })}`}${projects.length > 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.projects }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
			"entries": projects,
			"language": language
		})}
      ` })}`}${workshops.length > 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.workshop }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
			"entries": workshops,
			"language": language
		})}
      ` })}`}` })}`
	})}`;
}, "/work/wt/search/site/src/pages/[locale]/[documents]/[slug].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[documents]/[slug].astro";
var $$url = "/[locale]/[documents]/[slug]/";
// \0virtual:astro:page:src/pages/[locale]/[documents]/[slug]@_@astro
var page = () => _slug__exports;
export { page };
