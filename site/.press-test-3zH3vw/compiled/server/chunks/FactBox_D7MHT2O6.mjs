import { d as renderTemplate, f as maybeRenderHead, m as addAttribute, x as unescapeHTML } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
// src/components/FactBox.astro
createAstro("http://localhost:4321");
var $$FactBox = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FactBox;
	const { language } = Astro.props;
	const facts = await Astro.slots.render("default");
	return renderTemplate`${facts?.trim() && renderTemplate`${maybeRenderHead($$result)}<section class="fact-box"${addAttribute(language.words.headings.facts, "aria-label")}>
    <dl class="facts">${unescapeHTML(facts)}</dl>
  </section>`}`;
}, "/work/wt/search/site/src/components/FactBox.astro", void 0);
export { $$FactBox as t };
