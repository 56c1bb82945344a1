import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { n as $$Facts, r as $$Fact, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as $$Map } from "./Map_D9AEXc8H.mjs";
import { n as $$Profile, t as routeFacts } from "./route-facts_AHzJ74tb.mjs";
import { t as $$CardPage } from "./CardPage_DHQQGCH2.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
import { i as formatMinutes, n as formatLength, r as formatMetres } from "./format-measure_B-H8Xoo9.mjs";
import { n as stopPearls, t as routeLine } from "./map-parts_CLV_c2E3.mjs";
// src/pages/[locale]/[routes]/[slug]/[card].astro
var _card__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Card,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[routes]/[slug]/[card]");
var $$Card = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Card;
	const { entry, fields, language } = openEntry("route", Astro.params);
	const { labels } = language.words;
	const { track, lengthM, ascentM, durationMinutes, stops } = routeFacts(entry);
	const named = stops.map((stop) => ({
		name: stop.title ?? content().entry("village", stop.village, language.code)?.fields.title ?? "",
		distance: stop.distanceM === void 0 ? "" : formatLength(language, stop.distanceM)
	}));
	return renderTemplate`${renderComponent($$result, "CardPage", $$CardPage, {
		"entry": entry,
		"language": language,
		"kicker": fields.kind && language.label("route.kind", fields.kind)
	}, { "default": ($$result) => renderTemplate`
  ${renderComponent($$result, "Facts", $$Facts, { "inline": true }, { "default": ($$result) => renderTemplate`${lengthM !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.length }, { "default": ($$result) => renderTemplate`${formatLength(language, lengthM)}` })}`}${durationMinutes !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.duration }, { "default": ($$result) => renderTemplate`${formatMinutes(language, durationMinutes)}` })}`}${ascentM !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.ascent }, { "default": ($$result) => renderTemplate`${formatMetres(language, ascentM)}` })}`}${fields.difficulty && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.difficulty }, { "default": ($$result) => renderTemplate`${language.label("route.difficulty", fields.difficulty)}` })}`}${fields.season && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.season }, { "default": ($$result) => renderTemplate`${fields.season}` })}`}` })}
  ${renderComponent($$result, "Text", $$Text, { "value": fields.warnings })}
  ${maybeRenderHead($$result)}<div class="card-columns">
    ${renderComponent($$result, "Map", $$Map, {
		"title": fields.title,
		"pearls": stopPearls(entry),
		"lines": routeLine(entry),
		"language": language,
		"large": false
	})}
    ${named.length > 0 && renderTemplate`<ol class="card-stops">
        ${named.map(({ name, distance }) => renderTemplate`<li>
            <span>${name}</span> <span class="notes">${distance}</span>
          </li>`)}
      </ol>`}
  </div>
  ${renderComponent($$result, "Profile", $$Profile, {
		"track": track,
		"language": language,
		"plain": true
	})}
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/[routes]/[slug]/[card].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[routes]/[slug]/[card].astro";
var $$url = "/[locale]/[routes]/[slug]/[card]/";
// \0virtual:astro:page:src/pages/[locale]/[routes]/[slug]/[card]@_@astro
var page = () => _card__exports;
export { page };
