import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as renderScript } from "./script_CcuC8MMy.mjs";
import { d as $$EntryLink, t as $$Page } from "./Page_j1clyIwj.mjs";
import { a as searchAlternates, c as sectionPath, d as content, l as sectionsOf, o as searchPath } from "./addresses_DhcJY71i.mjs";
import { n as openLanguage } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/pages/[locale]/[search]/index.astro
var _search__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[search]");
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const language = openLanguage(Astro.params);
	const { search, sections, counts } = language.words;
	const all = sectionsOf(language);
	const titles = Object.fromEntries(all.map((section) => [section, sections[section].title]));
	const words = {
		search,
		sections: titles,
		pages: counts.pages,
		path: language.path,
		intl: language.intl
	};
	const pages = content().list("page", language.code);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"language": language,
		"title": search.title,
		"path": searchPath(language),
		"alternates": searchAlternates()
	}, { "default": ($$result) => renderTemplate`
  ${renderScript($$result, "/work/wt/search/site/src/pages/[locale]/[search]/index.astro?astro&type=script&index=0&lang.ts")}${maybeRenderHead($$result)}<h1>${search.title}</h1>
  <form id="search-form" class="search-form" role="search"${addAttribute(searchPath(language), "action")} method="get"${addAttribute(JSON.stringify(words), "data-words")}>
    <label for="search-query">${search.field}</label>
    <div class="search-line">
      <input id="search-query" type="search" name="q" autocomplete="off" enterkeyhint="search">
      <button type="submit">${search.button}</button>
    </div>
    <fieldset id="search-kinds" class="search-kinds" hidden>
      <legend>${search.kinds}</legend>
      <label>
        <input type="radio" name="section" value="" checked>
        <span>${search.all}</span>
        <span class="count"></span>
      </label>
      ${all.map((section) => renderTemplate`<label>
          <input type="radio" name="section"${addAttribute(section, "value")}>
          <span>${titles[section]}</span>
          <span class="count"></span>
        </label>`)}
    </fieldset>
  </form>
  <noscript>
    <p>${search.noScript}</p>
  </noscript>
  <p id="search-status" class="search-status" role="status"></p>
  <ol id="search-results" class="entries"${addAttribute(search.results, "aria-label")}></ol>
  <button id="search-more" class="search-more" type="button" hidden>${search.more}</button>
  <div id="search-lists" class="search-lists">
    <p id="search-advice"></p>
    <ul>
      ${all.map((section) => renderTemplate`<li>
          <a${addAttribute(sectionPath(language, section), "href")}>${titles[section]}</a>
        </li>`)}
      ${pages.map((entry) => renderTemplate`<li>
          ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": entry,
		"language": language
	})}
        </li>`)}
    </ul>
  </div>
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/[search]/index.astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[search]/index.astro";
var $$url = "/[locale]/[search]/";
// \0virtual:astro:page:src/pages/[locale]/[search]/index@_@astro
var page = () => _search__exports;
export { page };
