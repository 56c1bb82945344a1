import { d as renderTemplate, f as maybeRenderHead, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
// src/components/LinkList.astro
createAstro("http://localhost:4321");
var $$LinkList = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$LinkList;
	const { links = [] } = Astro.props;
	return renderTemplate`${links.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="links">
    ${links.map(({ label, url }) => renderTemplate`<li>${url ? renderTemplate`<a${addAttribute(url, "href")} rel="external">${label ?? url}</a>` : label}</li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/LinkList.astro", void 0);
export { $$LinkList as t };
