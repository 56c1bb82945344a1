import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { t as $$SectionPage } from "./SectionPage_BC46-XKo.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { o as describeVillage } from "./describe-entry_CDin3BZq.mjs";
import { n as openLanguage } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/pages/[locale]/[villages]/index.astro
var _villages__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[villages]");
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const language = openLanguage(Astro.params);
	const villages = content().list("village", language.code);
	return renderTemplate`${renderComponent($$result, "SectionPage", $$SectionPage, {
		"language": language,
		"section": "village"
	}, { "default": ($$result) => renderTemplate`
  ${renderComponent($$result, "EntryList", $$EntryList, {
		"entries": villages,
		"notes": villages.map((one) => describeVillage(one, language)),
		"language": language,
		"headings": 2
	})}
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/[villages]/index.astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[villages]/index.astro";
var $$url = "/[locale]/[villages]/";
// \0virtual:astro:page:src/pages/[locale]/[villages]/index@_@astro
var page = () => _villages__exports;
export { page };
