import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { r as $$Fact } from "./Text_CQBtPI6A.mjs";
// src/components/AliasesFact.astro
createAstro("http://localhost:4321");
var $$AliasesFact = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$AliasesFact;
	const { of, language } = Astro.props;
	const others = (of.aliases ?? []).filter(({ name }) => name && name !== of.title);
	return renderTemplate`${others.length > 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": language.words.labels.aliases }, { "default": ($$result) => renderTemplate`
    ${maybeRenderHead($$result)}<ul class="links">
      ${others.map((alias) => renderTemplate`<li${addAttribute(alias.language, "lang")}>${alias.name}</li>`)}
    </ul>
  ` })}`}`;
}, "/work/wt/search/site/src/components/AliasesFact.astro", void 0);
export { $$AliasesFact as t };
