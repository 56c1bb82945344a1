import { c as renderSlot, d as renderTemplate, f as maybeRenderHead, m as addAttribute, x as unescapeHTML } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
// src/components/Fact.astro
createAstro("http://localhost:4321");
var $$Fact = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Fact;
	const { label } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div>
  <dt>${label}</dt>
  <dd>
    ${renderSlot($$result, $$slots["default"])}
  </dd>
</div>`;
}, "/work/wt/search/site/src/components/Fact.astro", void 0);
// src/components/Facts.astro
createAstro("http://localhost:4321");
var $$Facts = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Facts;
	const { inline = false } = Astro.props;
	const facts = await Astro.slots.render("default");
	return renderTemplate`${facts?.trim() && renderTemplate`${maybeRenderHead($$result)}<dl${addAttribute(["facts", { "facts-inline": inline }], "class:list")}>${unescapeHTML(facts)}</dl>`}`;
}, "/work/wt/search/site/src/components/Facts.astro", void 0);
// src/components/Text.astro
createAstro("http://localhost:4321");
var $$Text = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Text;
	const { value, lang, language } = Astro.props;
	return renderTemplate`${value && renderTemplate`${maybeRenderHead($$result)}<p class="text"${addAttribute(lang && language?.foreign(lang), "lang")}>${value}</p>`}`;
}, "/work/wt/search/site/src/components/Text.astro", void 0);
export { $$Facts as n, $$Fact as r, $$Text as t };
