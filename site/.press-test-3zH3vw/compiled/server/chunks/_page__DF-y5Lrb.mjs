import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$BodyText } from "./BodyText_D8SBMJnW.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
import { t as $$EntryPage } from "./EntryPage_BsiavnZT.mjs";
// src/pages/[locale]/[page].astro
var _page__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Page,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[page]");
var $$Page = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Page;
	const { entry, fields, language } = openEntry("page", Astro.params);
	return renderTemplate`${renderComponent($$result, "EntryPage", $$EntryPage, {
		"entry": entry,
		"language": language
	}, { "default": ($$result) => renderTemplate`
  ${renderComponent($$result, "BodyText", $$BodyText, {
		"value": fields.body,
		"language": language
	})}
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/[page].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[page].astro";
var $$url = "/[locale]/[page]/";
// \0virtual:astro:page:src/pages/[locale]/[page]@_@astro
var page = () => _page__exports;
export { page };
