import { d as renderTemplate, f as maybeRenderHead, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as drawStitches } from "./draw-stitches_CDjnaxMl.mjs";
// src/components/VillageCover.astro
createAstro("http://localhost:4321");
var $$VillageCover = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$VillageCover;
	const { village } = Astro.props;
	const { width, height, path } = drawStitches(village.id);
	return renderTemplate`${maybeRenderHead($$result)}<svg${addAttribute([
		"drawing",
		"drawing-village",
		`theme-${village.fields.theme ?? "other"}`
	], "class:list")}${addAttribute(`0 -0.5 ${width} ${height + 1}`, "viewBox")} aria-hidden="true">
  <path${addAttribute(path, "d")} fill="none" stroke="currentColor" stroke-width="0.8" stroke-dasharray="0.8 0.2"></path>
</svg>`;
}, "/work/wt/search/site/src/components/VillageCover.astro", void 0);
export { $$VillageCover as t };
