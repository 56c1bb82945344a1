import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { i as homePath } from "./addresses_DhcJY71i.mjs";
import { n as openLanguage } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
import { t as $$Page } from "./Page_j1clyIwj.mjs";
// src/pages/[locale]/404.astro
var _404_exports = /* @__PURE__ */ __exportAll({
	default: () => $$404,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/404");
var $$404 = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$404;
	const language = openLanguage(Astro.params);
	const { messages, site } = language.words;
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"language": language,
		"title": messages.notFoundTitle
	}, { "default": ($$result) => renderTemplate`
  ${maybeRenderHead($$result)}<h1>${messages.notFoundTitle}</h1>
  <p>${messages.notFound}</p>
  <p>
    <a${addAttribute(homePath(language.code), "href")}>${site.home}</a>
  </p>
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/404.astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/404.astro";
var $$url = "/[locale]/404/";
// \0virtual:astro:page:src/pages/[locale]/404@_@astro
var page = () => _404_exports;
export { page };
