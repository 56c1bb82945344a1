import { d as renderTemplate, f as maybeRenderHead, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
// src/covers/draw-profile.ts
/** Points of the mountain line: enough to know the mountain by. */
var POINTS = 60;
/**
* The heights along a route as a mountain line: the `d` of a path from left to right. Flat land is drawn low, and a
* range of less than 300 m is not blown up to a mountain. Nothing with fewer than two heights.
*/
function drawProfile(profile) {
	const [first, last] = [profile[0], profile.at(-1)];
	if (profile.length < 2 || !first || !last || last.distanceM === first.distanceM) return "";
	const heights = profile.map(({ heightM }) => heightM);
	const lowest = Math.min(...heights);
	const range = Math.max(Math.max(...heights) - lowest, 300);
	const step = Math.max(1, (profile.length - 1) / 59);
	const shown = Array.from({ length: Math.min(POINTS, profile.length) }, (_, at) => profile[Math.round(at * step)]);
	const x = (metres) => Math.round((metres - first.distanceM) / (last.distanceM - first.distanceM) * 240);
	const y = (metres) => Math.round(72 - (metres - lowest) / range * 60);
	return shown.map(({ distanceM, heightM }, at) => `${at === 0 ? "M" : "L"}${x(distanceM)} ${y(heightM)}`).join("");
}
// src/components/RouteCover.astro
createAstro("http://localhost:4321");
var $$RouteCover = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$RouteCover;
	const { route } = Astro.props;
	const profile = content().track(route.fields.track)?.profile ?? [];
	const line = drawProfile(profile) || `M0 40q120 28 240 0`;
	return renderTemplate`${maybeRenderHead($$result)}<svg class="drawing drawing-route"${addAttribute(`0 0 240 80`, "viewBox")} aria-hidden="true">
  ${profile.length > 1 && renderTemplate`<path${addAttribute(`${line}V80H0Z`, "d")} fill="currentColor" opacity="0.14"></path>`}
  <path${addAttribute(line, "d")} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"></path>
</svg>`;
}, "/work/wt/search/site/src/components/RouteCover.astro", void 0);
export { $$RouteCover as t };
