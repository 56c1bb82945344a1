import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as content, i as homePath, n as entryPath } from "./addresses_DhcJY71i.mjs";
import { n as pathsTo, t as formerAddress } from "./site-pages_BKBa-YFj.mjs";
import { t as $$Page } from "./Page_j1clyIwj.mjs";
// src/pages/[...moved].astro
var ____moved__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Component,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[...moved]");
var $$Component = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Component;
	const { lang, movedTo } = formerAddress(`/${Astro.params.moved}/`);
	const language = content().language(lang);
	const { messages } = language.words;
	const path = (movedTo && entryPath(movedTo)) ?? homePath(lang);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"language": language,
		"title": messages.movedTitle,
		"path": path
	}, {
		"default": ($$result) => renderTemplate`
  
  ${maybeRenderHead($$result)}<h1>${messages.movedTitle}</h1>
  <p>
    ${messages.moved} <a${addAttribute(path, "href")}>${movedTo?.fields.title}</a>
  </p>
`,
		"head": ($$result) => renderTemplate`<meta http-equiv="refresh"${addAttribute(`0; url=${path}`, "content")}>`
	})}`;
}, "/work/wt/search/site/src/pages/[...moved].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[...moved].astro";
var $$url = "/[...moved]/";
// \0virtual:astro:page:src/pages/[...moved]@_@astro
var page = () => ____moved__exports;
export { page };
