import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, x as unescapeHTML } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
// src/components/Part.astro
createAstro("http://localhost:4321");
var $$Part = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Part;
	const { title, level = 2 } = Astro.props;
	const Heading = `h${level}`;
	const inner = await Astro.slots.render("default");
	return renderTemplate`${inner?.trim() && renderTemplate`${maybeRenderHead($$result)}<section class="part">
    ${renderComponent($$result, "Heading", Heading, {}, { "default": ($$result) => renderTemplate`${title}` })}
    <div class="part-content">${unescapeHTML(inner)}</div>
  </section>`}`;
}, "/work/wt/search/site/src/components/Part.astro", void 0);
export { $$Part as t };
