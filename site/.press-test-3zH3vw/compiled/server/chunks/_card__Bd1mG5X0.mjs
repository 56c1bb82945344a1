import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { n as $$Facts, r as $$Fact, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as $$Map } from "./Map_D9AEXc8H.mjs";
import { t as $$CardPage } from "./CardPage_DHQQGCH2.mjs";
import { t as describeOfferNotes } from "./describe-offer_Btm8UFDJ.mjs";
import { n as describePlace } from "./describe-place_4Nnt8G0W.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
import { i as villagePearl } from "./map-parts_CLV_c2E3.mjs";
// src/pages/[locale]/[villages]/[slug]/[card].astro
var _card__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Card,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[villages]/[slug]/[card]");
var $$Card = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Card;
	const { entry, fields, language } = openEntry("village", Astro.params);
	const { labels, headings } = language.words;
	const offers = (fields.offers ?? []).slice(0, 6);
	const place = describePlace(fields.place, language);
	return renderTemplate`${renderComponent($$result, "CardPage", $$CardPage, {
		"entry": entry,
		"language": language,
		"kicker": fields.theme && language.label("village.theme", fields.theme)
	}, { "default": ($$result) => renderTemplate`
  ${renderComponent($$result, "Facts", $$Facts, { "inline": true }, { "default": ($$result) => renderTemplate`${place && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.place }, { "default": ($$result) => renderTemplate`${place}` })}`}` })}
  ${maybeRenderHead($$result)}<div class="card-columns">
    ${renderComponent($$result, "Map", $$Map, {
		"title": fields.title,
		"pearls": villagePearl(entry),
		"lines": [],
		"language": language,
		"leastKm": 90,
		"large": false
	})}
    ${offers.length > 0 && renderTemplate`<section>
        <h2>${headings.offers}</h2>
        <ul class="card-stops">
          ${offers.map((offer) => renderTemplate`<li>
              <span>${offer.title ?? (offer.kind ? language.label("village.offer.kind", offer.kind) : "")}</span>${" "}
              <span class="notes">${describeOfferNotes(offer, language).join(", ")}</span>
            </li>`)}
        </ul>
      </section>`}
  </div>
  ${renderComponent($$result, "Text", $$Text, { "value": fields.gettingThere })}
` })}`;
}, "/work/wt/search/site/src/pages/[locale]/[villages]/[slug]/[card].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[villages]/[slug]/[card].astro";
var $$url = "/[locale]/[villages]/[slug]/[card]/";
// \0virtual:astro:page:src/pages/[locale]/[villages]/[slug]/[card]@_@astro
var page = () => _card__exports;
export { page };
