import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$EntryLinks } from "./EntryLinks_BfwpW7MZ.mjs";
import { d as content, i as homePath } from "./addresses_DhcJY71i.mjs";
import { n as pathsTo, t as formerAddress } from "./site-pages_BKBa-YFj.mjs";
import { t as $$Page } from "./Page_j1clyIwj.mjs";
// src/pages/[...withdrawn].astro
var ____withdrawn__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Component,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[...withdrawn]");
var $$Component = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Component;
	const { lang, elsewhere } = formerAddress(`/${Astro.params.withdrawn}/`);
	const language = content().language(lang);
	const { messages, site } = language.words;
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"language": language,
		"title": messages.withdrawnTitle
	}, { "default": ($$result) => renderTemplate`
  ${maybeRenderHead($$result)}<h1>${messages.withdrawnTitle}</h1>
  <p>${messages.withdrawn}</p>
  ${elsewhere.length > 0 && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`
      <p>${messages.withdrawnElsewhere}</p>
      ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
		"entries": elsewhere,
		"language": language
	})}
    ` })}`}<p>
    <a${addAttribute(homePath(language.code), "href")}>${site.home}</a>
  </p>
` })}`;
}, "/work/wt/search/site/src/pages/[...withdrawn].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[...withdrawn].astro";
var $$url = "/[...withdrawn]/";
// \0virtual:astro:page:src/pages/[...withdrawn]@_@astro
var page = () => ____withdrawn__exports;
export { page };
