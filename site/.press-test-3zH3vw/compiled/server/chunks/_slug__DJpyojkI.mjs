import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as renderScript } from "./script_CcuC8MMy.mjs";
import { t as $$BodyText } from "./BodyText_D8SBMJnW.mjs";
import { t as $$Deliveries } from "./Deliveries_DqjZEVtJ.mjs";
import { d as $$EntryLink, n as $$Picture } from "./Page_j1clyIwj.mjs";
import { t as $$EntryLinks } from "./EntryLinks_BfwpW7MZ.mjs";
import { t as $$EntryList } from "./EntryList_Bt_pNpsy.mjs";
import { r as $$Fact, t as $$Text } from "./Text_CQBtPI6A.mjs";
import { t as $$FactBox } from "./FactBox_D7MHT2O6.mjs";
import { t as $$Part } from "./Part_Bn74ySgW.mjs";
import { t as $$RouteCover } from "./RouteCover_DIiFoUfX.mjs";
import { t as $$Map } from "./Map_D9AEXc8H.mjs";
import { n as $$Profile, t as routeFacts } from "./route-facts_AHzJ74tb.mjs";
import { d as content, n as entryPath, y as fillIn } from "./addresses_DhcJY71i.mjs";
import { t as describeCoordinates } from "./describe-place_4Nnt8G0W.mjs";
import { i as formatMinutes, n as formatLength, r as formatMetres, t as formatBytes } from "./format-measure_B-H8Xoo9.mjs";
import { t as trackFile } from "./track-file_BQZW3hXg.mjs";
import { a as writeGeoJson, i as trackFileNames, n as pathsTo, o as writeKml } from "./site-pages_BKBa-YFj.mjs";
import { t as $$EntryPage } from "./EntryPage_BsiavnZT.mjs";
import { a as describeRoute, o as describeVillage } from "./describe-entry_CDin3BZq.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { i as villagePearl, n as stopPearls, t as routeLine } from "./map-parts_CLV_c2E3.mjs";
import { t as cardPath } from "./card-path_jFE3GTdM.mjs";
// src/components/Stops.astro
createAstro("http://localhost:4321");
var $$Stops = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Stops;
	const { stops, language } = Astro.props;
	const { maps } = language.words;
	const shown = stops.map((stop, at) => {
		const before = stops[at - 1]?.distanceM;
		const from = stop.distanceM ? fillIn(maps.fromStart, { distance: formatLength(language, stop.distanceM) }) : "";
		const leg = at > 1 && before !== void 0 && stop.distanceM !== void 0 && stop.distanceM > before ? fillIn(maps.fromPrevious, { distance: formatLength(language, stop.distanceM - before) }) : "";
		return {
			...stop,
			village: content().entry("village", stop.village, language.code),
			notes: [
				leg,
				from,
				describeCoordinates(stop)
			].filter(Boolean)
		};
	});
	return renderTemplate`${shown.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ol class="items strung">
    ${shown.map(({ title, village, text, picture, alt, notes }, at) => renderTemplate`<li${addAttribute(`stop-${at + 1}`, "id")}>
        ${title && renderTemplate`<h3>${title}</h3>`}
        ${village && (title ? renderTemplate`<p>
              ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": village,
		"language": language
	})}
            </p>` : renderTemplate`<h3>
              ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": village,
		"language": language
	})}
            </h3>`)}
        ${notes.length > 0 && renderTemplate`<p class="notes">
            ${notes.map((note) => renderTemplate`<span>${note}</span>`)}
          </p>`}
        ${renderComponent($$result, "Text", $$Text, { "value": text })}
        ${picture && renderTemplate`${renderComponent($$result, "Picture", $$Picture, {
		"picture": {
			file: picture,
			...alt ? { alt } : {}
		},
		"language": language
	})}`}
      </li>`)}
  </ol>`}`;
}, "/work/wt/search/site/src/components/Stops.astro", void 0);
// src/components/TakeAlong.astro
createAstro("http://localhost:4321");
var $$TakeAlong = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$TakeAlong;
	const { card, language } = Astro.props;
	const { maps } = language.words;
	return renderTemplate`${maybeRenderHead($$result)}<p>
  <a${addAttribute(card, "href")} data-take>${maps.card}</a>
</p>
<div class="take-along" hidden${addAttribute(JSON.stringify({
		ask: maps.howMuch,
		keep: maps.keep,
		keeping: maps.keeping,
		kept: maps.kept,
		remove: maps.remove,
		failed: maps.notKept
	}), "data-words")}>
  <p>${maps.takeAlongText}</p>
  <p>
    <button type="button"></button>
  </p>
  <p role="status"></p>
</div>
${renderScript($$result, "/work/wt/search/site/src/components/TakeAlong.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/wt/search/site/src/components/TakeAlong.astro", void 0);
// src/components/Track.astro
createAstro("http://localhost:4321");
var $$Track = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Track;
	const { route, language } = Astro.props;
	const original = content().file(route.fields.track);
	const file = trackFile(route, Astro.site);
	const bytes = (text) => new TextEncoder().encode(text).length;
	const path = entryPath(route) ?? "";
	const files = [...original ? [{
		name: "GPX",
		href: original.href,
		size: original.size,
		save: original.name
	}] : [], ...file ? [{
		name: "KML",
		href: `${path}${trackFileNames.kml}`,
		size: bytes(writeKml(file)),
		save: `${route.slug}.kml`
	}, {
		name: "GeoJSON",
		href: `${path}${trackFileNames.geojson}`,
		size: bytes(writeGeoJson(file)),
		save: `${route.slug}.geojson`
	}] : []];
	return renderTemplate`${files.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="files">
    ${files.map(({ name, href, size, save }) => renderTemplate`<li>
        <a${addAttribute(href, "href")}${addAttribute(save, "download")} data-take>${name}</a>
        <span class="notes">
          <span>${formatBytes(language, size)}</span>
        </span>
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/Track.astro", void 0);
// src/pages/[locale]/[routes]/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
var getStaticPaths = () => pathsTo("/[locale]/[routes]/[slug]");
var $$Slug = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const { entry, fields, language } = openEntry("route", Astro.params);
	const { headings, labels, maps } = language.words;
	const { lang } = entry;
	const parent = content().entry("route", fields.parent, lang);
	const stages = content().referrers("route", "parent", entry, lang);
	const projects = content().entries("project", fields.projects, lang);
	const villages = content().entries("village", fields.villages, lang);
	const facts = routeFacts(entry);
	const onStops = new Set((fields.stops ?? []).map(({ village }) => village));
	const pearls = [...stopPearls(entry), ...villages.filter(({ id }) => !onStops.has(id)).flatMap(villagePearl)];
	const lineFiles = facts.track ? [`${entryPath(entry)}${trackFileNames.geojson}`] : [];
	return renderTemplate`${renderComponent($$result, "EntryPage", $$EntryPage, {
		"entry": entry,
		"language": language,
		"kicker": fields.kind && language.label("route.kind", fields.kind)
	}, {
		"default": ($$result) => renderTemplate`
  
  
  ${renderComponent($$result, "Part", $$Part, { "title": headings.warnings }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Text", $$Text, { "value": fields.warnings })}
  ` })}
  ${renderComponent($$result, "BodyText", $$BodyText, {
			"value": fields.body,
			"language": language
		})}
  ${renderComponent($$result, "Part", $$Part, { "title": maps.map }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Map", $$Map, {
			"title": fields.title,
			"pearls": pearls,
			"lines": routeLine(entry),
			"language": language,
			"lineFiles": lineFiles
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": maps.profile }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Profile", $$Profile, {
			"track": facts.track,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.stops }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Stops", $$Stops, {
			"stops": facts.stops,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.stages }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": stages,
			"notes": stages.map((one) => describeRoute(one, language)),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.villages }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "EntryList", $$EntryList, {
			"entries": villages,
			"notes": villages.map((one) => describeVillage(one, language)),
			"language": language,
			"headings": 3
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": maps.downloads }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Track", $$Track, {
			"route": entry,
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": maps.takeAlong }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "TakeAlong", $$TakeAlong, {
			"card": cardPath(entry, language),
			"language": language
		})}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.accessibility }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Text", $$Text, { "value": fields.accessibility })}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.publicTransport }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Text", $$Text, { "value": fields.publicTransport })}
  ` })}
  ${renderComponent($$result, "Part", $$Part, { "title": headings.delivers }, { "default": ($$result) => renderTemplate`
    ${renderComponent($$result, "Deliveries", $$Deliveries, {
			"path": "actions.deliveredRoutes",
			"entry": entry,
			"language": language
		})}
  ` })}
`,
		"cover": ($$result) => renderTemplate`${renderComponent($$result, "RouteCover", $$RouteCover, {
			"slot": "cover",
			"route": entry
		})}`,
		"facts": ($$result) => renderTemplate`${renderComponent($$result, "FactBox", $$FactBox, {
			"slot": "facts",
			"language": language
		}, { "default": ($$result) => renderTemplate`${facts.lengthM !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.length }, { "default": ($$result) => renderTemplate`${formatLength(language, facts.lengthM)}` })}`}${facts.durationMinutes !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.duration }, { "default": ($$result) => renderTemplate`${facts.isEstimate ? fillIn(maps.walkingTime, { time: formatMinutes(language, facts.durationMinutes) }) : formatMinutes(language, facts.durationMinutes)}` })}`}${facts.ascentM !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.ascent }, { "default": ($$result) => renderTemplate`${formatMetres(language, facts.ascentM)}` })}`}${facts.descentM !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.descent }, { "default": ($$result) => renderTemplate`${formatMetres(language, facts.descentM)}` })}`}${facts.lowestM !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.lowest }, { "default": ($$result) => renderTemplate`${formatMetres(language, facts.lowestM)}` })}`}${facts.highestM !== void 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.highest }, { "default": ($$result) => renderTemplate`${formatMetres(language, facts.highestM)}` })}`}${fields.difficulty && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.difficulty }, { "default": ($$result) => renderTemplate`${language.label("route.difficulty", fields.difficulty)}` })}`}${fields.season && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.season }, { "default": ($$result) => renderTemplate`${fields.season}` })}`}${fields.surface && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.surface }, { "default": ($$result) => renderTemplate`${fields.surface}` })}`}${fields.network && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.network }, { "default": ($$result) => renderTemplate`${fields.network}` })}`}${parent && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.parent }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLink", $$EntryLink, {
			"entry": parent,
			"language": language
		})}
      ` })}`}${projects.length > 0 && renderTemplate`${renderComponent($$result, "Fact", $$Fact, { "label": labels.projects }, { "default": ($$result) => renderTemplate`
        ${renderComponent($$result, "EntryLinks", $$EntryLinks, {
			"entries": projects,
			"language": language
		})}
      ` })}`}` })}`
	})}`;
}, "/work/wt/search/site/src/pages/[locale]/[routes]/[slug].astro", void 0);
var $$file = "/work/wt/search/site/src/pages/[locale]/[routes]/[slug].astro";
var $$url = "/[locale]/[routes]/[slug]/";
// \0virtual:astro:page:src/pages/[locale]/[routes]/[slug]@_@astro
var page = () => _slug__exports;
export { page };
