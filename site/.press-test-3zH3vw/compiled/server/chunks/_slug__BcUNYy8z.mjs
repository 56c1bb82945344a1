import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$BodyText } from "./BodyText_D8SBMJnW.mjs";
import { l as $$Contacts } from "./Page_j1clyIwj.mjs";
import { t as $$Deliveries } from "./Deliveries_DqjZEVtJ.mjs";
import { t as $$EntryLinks } from "./EntryLinks_BfwpW7MZ.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { n as $$Facts, r as $$Fact, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as $$FactBox } from "./FactBox_D7MHT2O6.mjs";
import { d as content, m as placeOf, y as fillIn } from "./addresses_DhcJY71i.mjs";
import { t as $$PersonCard } from "./PersonCard_CzKbXA5C.mjs";
import { t as $$LinkList } from "./LinkList_BxYNCA71.mjs";
import { t as $$Map } from "./Map_D9AEXc8H.mjs";
import { n as describePrice, r as describeSeason } from "./describe-offer_Btm8UFDJ.mjs";
import { i as formatMinutes, n as formatLength } from "./format-measure_B-H8Xoo9.mjs";
import { t as $$Part } from "./Part_Bn74ySgW.mjs";
import { r as $$PartialDate, t as $$EntryPage } from "./EntryPage_BsiavnZT.mjs";
import { t as $$PlaceFacts } from "./PlaceFacts_oZedpr_L.mjs";
import { t as $$VillageCover } from "./VillageCover_BUKcSj55.mjs";
import { a as describeRoute, o as describeVillage } from "./describe-entry_CDin3BZq.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
import { i as villagePearl, t as routeLine } from "./map-parts_CLV_c2E3.mjs";
import { t as cardPath } from "./card-path_jFE3GTdM.mjs";
// src/components/Host.astro
createAstro("http://localhost:4321");
var $$Host = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Host;
	const { id, language } = Astro.props;
	const host = content().entry("person", id, language.code);
	return renderTemplate`${host && renderTemplate`${renderComponent($$result, "PersonCard", $$PersonCard, {
		"person": host,
		"language": language
	})}`}`;
}, "/work/wt/search/site/src/components/Host.astro", void 0);
// src/components/Offers.astro
createAstro("http://localhost:4321");
var $$Offers = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Offers;
	const { offers = [], language } = Astro.props;
	const { labels } = language.words;
	const sizeOf = ({ groupMin, groupMax }) => groupMin !== void 0 && groupMax !== void 0 && groupMin !== groupMax ? `${language.number(groupMin)}–${language.number(groupMax)}` : groupMin !== void 0 && groupMax === void 0 ? `≥ ${language.number(groupMin)}` : groupMax !== void 0 ? `${groupMin === void 0 ? "≤ " : ""}${language.number(groupMax)}` : "";
	return renderTemplate`${offers.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="items">
    ${offers.map((offer) => renderTemplate`<li>
        ${offer.title && renderTemplate`<h3>${offer.title}</h3>`}
        ${offer.kind && renderTemplate`<p class="notes">
            <span>${language.label("village.offer.kind", offer.kind)}</span>
          </p>`}
        ${renderComponent($$result, "Text", $$Text, { "value": offer.text })}
        ${renderComponent($$result, "Facts", $$Facts, {}, { "default": ($$result) => renderTemplate`${describePrice(offer, language) && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.price }, { "default": ($$result) => renderTemplate`${describePrice(offer, language)}` })}`}${offer.durationMinutes !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.duration }, { "default": ($$result) => renderTemplate`${formatMinutes(language, offer.durationMinutes)}` })}`}${sizeOf(offer) && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.groupSize }, { "default": ($$result) => renderTemplate`${sizeOf(offer)}` })}`}${describeSeason(offer, language) && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.season }, { "default": ($$result) => renderTemplate`${describeSeason(offer, language)}` })}`}${offer.languages && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.languages }, { "default": ($$result) => renderTemplate`${offer.languages.split(" ").map((code) => language.languageName(code)).join(", ")}` })}`}${(offer.booking || offer.bookingUrl) && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.booking }, { "default": ($$result) => renderTemplate`
              ${renderComponent($$result, "Text", $$Text, { "value": offer.booking })}
              ${offer.bookingUrl && renderTemplate`<a${addAttribute(offer.bookingUrl, "href")} rel="external">${offer.bookingUrl}</a>`}` })}`}` })}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/Offers.astro", void 0);
// src/content/village-routes.ts
/** Routes that lead to a village: those that list it, and those that stop there. */
function villageRoutes(village) {
	const listed = content().referrers("route", "villages", village, village.lang);
	const stopping = content().referrers("route", "stops.village", village, village.lang);
	return [...new Map([...listed, ...stopping].map((route) => [route.id, route])).values()];
}
// src/pages/[locale]/[villages]/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[villages]/[slug]");
var $$Slug = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const { entry, fields, language } = openEntry("village", Astro.params);
	const { headings, labels, maps } = language.words;
	const routes = villageRoutes(entry);
	const place = placeOf(fields.place);
	const near = (type) => place ? content().near(type, place, 8, entry.lang) : [];
	const onRoutes = new Set(routes.map(({ id }) => id));
	const nearVillages = near("village").filter((one) => one.entry.id !== entry.id);
	const nearRoutes = near("route").filter((one) => !onRoutes.has(one.entry.id));
	const away = (distanceM) => [{
		text: fillIn(maps.away, { distance: formatLength(language, distanceM) }),
		lang: language.code
	}];
	const lines = [...routes, ...nearRoutes.map((one) => one.entry)].flatMap(routeLine);
	const pearls = [...villagePearl(entry).map((pearl) => ({
		...pearl,
		current: true
	})), ...place ? nearVillages.flatMap((one) => villagePearl(one.entry)) : []];
	const projects = content().entries("project", fields.projects, entry.lang);
	return renderTemplate`${renderComponent($$result, "EntryPage", $$EntryPage, {
		"entry": entry,
		"language": language,
		"kicker": fields.theme && language.label("village.theme", fields.theme)
	}, {
		"default": ($$result) => renderTemplate`
  
  
  ${renderComponent($$result, "BodyText", $$BodyText, {
			"value": fields.body,
			"language": language
		})}
  ${renderComponent($$result, "Part", $$Part, { "title": maps.map }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Map", $$Map, {
			"title": fields.title,
			"pearls": pearls,
			"lines": place ? lines : [],
			"language": language,
			"leastKm": 70
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.offers }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Offers", $$Offers, {
			"offers": fields.offers,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.facilities }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Text", $$Text, { "value": fields.facilities })}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.accessibility }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Text", $$Text, { "value": fields.accessibility })}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.gettingThere }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Text", $$Text, { "value": fields.gettingThere })}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.host }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Host", $$Host, {
			"id": fields.host,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.contacts }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Contacts", $$Contacts, {
			"contacts": fields.contacts,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.videos }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "LinkList", $$LinkList, { "links": fields.videos })}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.routes }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": routes,
			"notes": routes.map((one) => describeRoute(one, language)),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": maps.nearbyRoutes }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": nearRoutes.map((one) => one.entry),
			"notes": nearRoutes.map((one) => [...away(one.distanceM), ...describeRoute(one.entry, language)]),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": maps.nearbyVillages }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": nearVillages.map((one) => one.entry),
			"notes": nearVillages.map((one) => [...away(one.distanceM), ...describeVillage(one.entry, language)]),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": maps.card }, { "default": ($$result) => renderTemplate`
    ${maybeRenderHead($$result)}<p>
      <a${addAttribute(cardPath(entry, language), "href")}>${maps.card}</a>
    </p>
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.delivers }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Deliveries", $$Deliveries, {
			"path": "actions.deliveredVillages",
			"entry": entry,
			"language": language
		})}
  ` })}
`,
		"cover": ($$result) => renderTemplate`${renderComponent($$result, "VillageCover", $$VillageCover, {
			"slot": "cover",
			"village": entry
		})}`,
		"facts": ($$result) => renderTemplate`${renderComponent($$result, "FactBox", $$FactBox, {
			"slot": "facts",
			"language": language
		}, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "PlaceFacts", $$PlaceFacts, {
			"place": fields.place,
			"language": language
		})}
    ${fields.website && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.website }, { "default": ($$result) => renderTemplate`
        <a${addAttribute(fields.website, "href")} rel="external">${fields.website}</a>
      ` })}`}${projects.length > 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.projects }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
			"entries": projects,
			"language": language
		})}
      ` })}`}${fields.confirmedOn && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.confirmed }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "PartialDate", $$PartialDate, {
			"date": fields.confirmedOn,
			"language": language
		})}
      ` })}`}` })}`
	})}`;
}, "/work/wt/search/site/src/pages/[locale]/[villages]/[slug].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[villages]/[slug].astro";
var $$url = "/[locale]/[villages]/[slug]/";
// \0virtual:astro:page:src/pages/[locale]/[villages]/[slug]@_@astro
var page = () => _slug__exports;
export { page };
