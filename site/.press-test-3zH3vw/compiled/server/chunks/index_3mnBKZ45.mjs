import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$DateCover } from "./DateCover_BEHKD9SS.mjs";
import { d as $$EntryLink, n as $$Picture, t as $$Page } from "./Page_j1clyIwj.mjs";
import { t as $$RouteCover } from "./RouteCover_DIiFoUfX.mjs";
import { t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as $$VillageCover } from "./VillageCover_BUKcSj55.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { t as $$Part } from "./Part_Bn74ySgW.mjs";
import { c as sectionPath, d as content, i as homePath, r as homeAlternates, y as fillIn } from "./addresses_DhcJY71i.mjs";
import { a as describeRoute, i as describeProject, o as describeVillage, s as describeWorkshop } from "./describe-entry_CDin3BZq.mjs";
import { n as openLanguage } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
import { t as siteSettings } from "./site-settings_Dgfn8B1_.mjs";
// src/components/BorderName.astro
createAstro("http://localhost:4321");
var $$BorderName = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$BorderName;
	const { countries, language } = Astro.props;
	return renderTemplate`${countries.length > 0 ? renderTemplate`${maybeRenderHead($$result)}<span class="border-name">
    ${countries.map((code, at) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${at > 0 && renderTemplate`<span class="border-line"> – </span>`}<span>${language.country(code)}</span>
      ` })}`)}
  </span>` : renderTemplate`<span>${language.words.reader.otherProjects}</span>`}`;
}, "/work/wt/search/site/src/components/BorderName.astro", void 0);
// src/components/EntryCards.astro
createAstro("http://localhost:4321");
var $$EntryCards = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$EntryCards;
	const { villages = [], routes = [], notes, language, headings = 3 } = Astro.props;
	const Title = `h${headings}`;
	const cards = [...routes.map((entry) => ({
		entry,
		route: entry,
		village: void 0
	})), ...villages.map((entry) => ({
		entry,
		route: void 0,
		village: entry
	}))];
	return renderTemplate`${cards.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="cards">
    ${cards.map(({ entry, route, village }, at) => renderTemplate`<li>
        <div class="card-picture">
          ${entry.fields.cover?.file ? renderTemplate`${renderComponent($$result, "Picture", $$Picture, {
		"picture": {
			file: entry.fields.cover.file,
			alt: ""
		},
		"language": language,
		"place": "tile"
	})}` : village ? renderTemplate`${renderComponent($$result, "VillageCover", $$VillageCover, { "village": village })}` : renderTemplate`${renderComponent($$result, "RouteCover", $$RouteCover, { "route": route })}`}
        </div>
        ${renderComponent($$result, "Title", Title, { "class": "entry-title" }, { "default": ($$result) => renderTemplate`
          ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": entry,
		"language": language
	})}
        ` })}
        <p class="notes">
          ${notes[at]?.map(({ text, lang }) => renderTemplate`<span${addAttribute(language.foreign(lang), "lang")}>${text}</span>`)}
        </p>
        ${renderComponent($$result, "Text", $$Text, {
		"value": entry.fields.summary,
		"lang": entry.lang,
		"language": language
	})}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/EntryCards.astro", void 0);
// src/content/group-by-border.ts
/** Countries that a project's partners come from and that it works in, in the order of their names. */
function projectCountries({ fields }, language) {
	const codes = [...content().entries("partner", (fields.partners ?? []).flatMap(({ partner }) => partner ?? []), language.code).map(({ fields: { place } }) => place), ...fields.places ?? []];
	return [...new Set(codes.flatMap((place) => place?.country ?? []))].toSorted((one, other) => language.compare(language.country(one), language.country(other)));
}
/** Projects by the border that they reach across, those without one last. */
function groupByBorder(projects, language) {
	const groups = /* @__PURE__ */ new Map();
	for (const project of projects) {
		const named = projectCountries(project, language);
		const countries = named.length > 1 ? named : [];
		const key = countries.join("–");
		const group = groups.get(key);
		if (group) group.projects.push(project);
		else groups.set(key, {
			countries,
			projects: [project]
		});
	}
	return [...groups.values()].toSorted((one, other) => Number(other.countries.length > 0) - Number(one.countries.length > 0));
}
// src/pages/[locale]/index.astro
var _locale__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]");
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const language = openLanguage(Astro.params);
	const { code, words } = language;
	const settings = siteSettings(language);
	const settingsLang = language.foreign(settings.lang);
	const { today } = content();
	const all = content().list("workshop", code);
	const isComing = ({ fields: { startDate, endDate } }) => (endDate ?? startDate ?? "") >= today;
	const coming = all.filter(isComing).toReversed().slice(0, 4);
	const featured = content().entries("workshop", settings.featuredWorkshops, code);
	const [first, ...others] = [.../* @__PURE__ */ new Set([...featured, ...all])].filter((event) => !isComing(event)).slice(0, 6);
	const routes = content().entries("route", settings.featuredRoutes, code);
	const villages = content().entries("village", settings.featuredVillages, code);
	const projects = content().list("project", code);
	const borders = groupByBorder([.../* @__PURE__ */ new Set([...content().entries("project", settings.featuredProjects, code), ...projects])].slice(0, 12), language);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"language": language,
		"description": settings.tagline,
		"path": homePath(code),
		"alternates": homeAlternates()
	}, { "default": ($$result) => renderTemplate`
  ${maybeRenderHead($$result)}<div class="front">
    <h1${addAttribute(settingsLang, "lang")}>${settings.tagline ?? settings.title}</h1>
    ${first && renderTemplate`<section class="part">
        <h2>${words.site.latest}</h2>
        <div class="front-page">
          <div class="lead-story">
            ${first.fields.cover ? renderTemplate`${renderComponent($$result, "Picture", $$Picture, {
		"picture": first.fields.cover,
		"language": language,
		"eager": true
	})}` : renderTemplate`${renderComponent($$result, "DateCover", $$DateCover, {
		"date": first.fields.startDate,
		"language": language
	})}`}
            <p class="notes">
              ${describeWorkshop(first, language).map(({ text, lang }) => renderTemplate`<span${addAttribute(language.foreign(lang), "lang")}>${text}</span>`)}
            </p>
            <h3>
              ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": first,
		"language": language
	})}
            </h3>
            ${renderComponent($$result, "Text", $$Text, {
		"value": first.fields.summary,
		"lang": first.lang,
		"language": language
	})}
          </div>
          <div class="part-content">
            ${renderComponent($$result, "EntryList", $$EntryList, {
		"entries": others,
		"notes": others.map((one) => describeWorkshop(one, language)),
		"language": language,
		"headings": 3
	})}
            <p class="more">
              <a${addAttribute(sectionPath(language, "workshop"), "href")}>${fillIn(words.site.more, { section: words.sections.workshop.title })}</a>
            </p>
          </div>
        </div>
      </section>`}
    ${renderComponent($$result, "Part", $$Part, { "title": words.reader.coming }, { "default": ($$result) => renderTemplate`
      ${renderComponent($$result, "EntryList", $$EntryList, {
		"entries": coming,
		"notes": coming.map((one) => describeWorkshop(one, language)),
		"language": language,
		"headings": 3
	})}
    ` })}
    ${borders.length > 0 && renderTemplate`<section class="part">
        <h2>${words.reader.borders}</h2>
        <div class="borders">
          ${borders.map((border) => renderTemplate`<div>
              <h3>
                ${renderComponent($$result, "BorderName", $$BorderName, {
		"countries": border.countries,
		"language": language
	})}
              </h3>
              ${renderComponent($$result, "EntryList", $$EntryList, {
		"entries": border.projects,
		"notes": border.projects.map((one) => describeProject(one, language)),
		"language": language
	})}
            </div>`)}
        </div>
      </section>`}
    ${renderComponent($$result, "Part", $$Part, { "title": words.sections.route.title }, { "default": ($$result) => renderTemplate`
      ${renderComponent($$result, "EntryCards", $$EntryCards, {
		"routes": routes,
		"notes": routes.map((one) => describeRoute(one, language)),
		"language": language
	})}
    ` })}
    ${renderComponent($$result, "Part", $$Part, { "title": words.sections.village.title }, { "default": ($$result) => renderTemplate`
      ${renderComponent($$result, "EntryCards", $$EntryCards, {
		"villages": villages,
		"notes": villages.map((one) => describeVillage(one, language)),
		"language": language
	})}
    ` })}
  </div>
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/index.astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/index.astro";
var $$url = "/[locale]/";
// \0virtual:astro:page:src/pages/[locale]/index@_@astro
var page = () => _locale__exports;
export { page };
