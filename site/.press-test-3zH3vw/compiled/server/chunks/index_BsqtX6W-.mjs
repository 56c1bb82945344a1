import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { t as $$SectionPage } from "./SectionPage_BC46-XKo.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { i as describeProject } from "./describe-entry_CDin3BZq.mjs";
import { n as openLanguage } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/pages/[locale]/[projects]/index.astro
var _projects__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[projects]");
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const language = openLanguage(Astro.params);
	const projects = content().list("project", language.code);
	return renderTemplate`${renderComponent($$result, "SectionPage", $$SectionPage, {
		"language": language,
		"section": "project"
	}, { "default": ($$result) => renderTemplate`
  ${renderComponent($$result, "EntryList", $$EntryList, {
		"entries": projects,
		"notes": projects.map((one) => describeProject(one, language)),
		"language": language,
		"headings": 2
	})}
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/[projects]/index.astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[projects]/index.astro";
var $$url = "/[locale]/[projects]/";
// \0virtual:astro:page:src/pages/[locale]/[projects]/index@_@astro
var page = () => _projects__exports;
export { page };
