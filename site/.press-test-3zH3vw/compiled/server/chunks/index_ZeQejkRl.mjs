import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { t as $$SectionPage } from "./SectionPage_BC46-XKo.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { n as describePartner } from "./describe-entry_CDin3BZq.mjs";
import { n as openLanguage } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
// src/pages/[locale]/[partners]/index.astro
var _partners__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[partners]");
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const language = openLanguage(Astro.params);
	const partners = content().list("partner", language.code);
	return renderTemplate`${renderComponent($$result, "SectionPage", $$SectionPage, {
		"language": language,
		"section": "partner"
	}, { "default": ($$result) => renderTemplate`
  ${renderComponent($$result, "EntryList", $$EntryList, {
		"entries": partners,
		"notes": partners.map((one) => describePartner(one, language)),
		"language": language,
		"headings": 2
	})}
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/[partners]/index.astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[partners]/index.astro";
var $$url = "/[locale]/[partners]/";
// \0virtual:astro:page:src/pages/[locale]/[partners]/index@_@astro
var page = () => _partners__exports;
export { page };
