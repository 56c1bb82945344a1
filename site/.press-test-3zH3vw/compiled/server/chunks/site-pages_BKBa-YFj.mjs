import { _ as FeedError, a as searchAlternates, c as sectionPath, d as content, i as homePath, l as sectionsOf, n as entryPath, o as searchPath, p as isSafeSlug, r as homeAlternates, s as sectionAlternates, t as entryAlternates } from "./addresses_DhcJY71i.mjs";
// src/content/former-addresses.ts
/** All former addresses that no live page has taken over, by path. The latest change wins where two claim one. */
function formerAddresses(content) {
	const found = /* @__PURE__ */ new Map();
	const documents = [...content.documents()].sort((one, other) => one.seq - other.seq);
	for (const { type, id, former } of documents) for (const [lang, slugs] of Object.entries(former)) for (const slug of slugs) {
		const path = isSafeSlug(slug) ? entryPath({
			type,
			lang,
			slug
		}) : void 0;
		if (!path || content.find(type, lang, slug)) continue;
		const now = content.entry(type, id, lang);
		const movedTo = now?.lang === lang ? now : void 0;
		found.set(path, {
			path,
			lang,
			movedTo,
			elsewhere: now && !movedTo ? content.translations(now) : []
		});
	}
	return found;
}
// src/tracks/write-track.ts
/** Names of the files beside a route's page. */
var trackFileNames = {
	kml: "track.kml",
	geojson: "track.geojson"
};
var escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
var coordinates = ({ longitude, latitude, heightM }) => heightM === void 0 ? [longitude, latitude] : [
	longitude,
	latitude,
	heightM
];
/** KML 2.2. */
function writeKml({ title, url, track, stops }) {
	const lines = track.segments.filter(({ length }) => length > 1).map((points) => `<LineString><tessellate>1</tessellate><coordinates>${points.map((point) => coordinates(point).join(",")).join(" ")}</coordinates></LineString>`);
	const marks = stops.map((stop) => `<Placemark><name>${escape(stop.title)}</name><Point><coordinates>${stop.longitude},${stop.latitude}</coordinates></Point></Placemark>\n`);
	const line = lines.length > 0 ? `<Placemark><name>${escape(title)}</name><MultiGeometry>${lines.join("")}</MultiGeometry></Placemark>\n` : "";
	return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">
<Document>
<name>${escape(title)}</name>
<atom:link href="${escape(url)}" rel="related"/>
${line}${marks.join("")}</Document>
</kml>
`;
}
/** GeoJSON (RFC 7946): the line, then the stops in their order. */
function writeGeoJson({ title, url, track, stops }) {
	const lines = track.segments.filter(({ length }) => length > 1).map((points) => points.map(coordinates));
	const { lengthM, ascentM, descentM } = track;
	const line = {
		type: "Feature",
		properties: {
			name: title,
			url,
			lengthM,
			ascentM,
			descentM
		},
		geometry: lines.length === 1 ? {
			type: "LineString",
			coordinates: lines[0]
		} : {
			type: "MultiLineString",
			coordinates: lines
		}
	};
	const points = stops.map(({ title: name, longitude, latitude, number }) => ({
		type: "Feature",
		properties: {
			name,
			number
		},
		geometry: {
			type: "Point",
			coordinates: [longitude, latitude]
		}
	}));
	const [west, south, east, north] = track.bbox;
	const features = [...lines.length > 0 ? [line] : [], ...points];
	return `${JSON.stringify({
		type: "FeatureCollection",
		bbox: [
			west,
			south,
			east,
			north
		],
		features
	})}\n`;
}
// src/content/site-files.ts
/**
* The files of the site that are not HTML, and pages that go with another; each printed by an endpoint under `site/src/pages` like any page, in both
* modes, with what it reads recorded. To add one: the endpoint (`export const GET`, `getStaticPaths` where the route
* has parameters), and its addresses here. `pages` are those that have been listed before.
*/
function* listFiles(now, pages) {
	yield fileAt("/robots.txt", "/robots.txt");
	for (const { path } of now.languages) for (const name of ["search-pages.txt", "search-records.json"]) yield fileAt(`/[locale]/${name}`, `/${path}/${name}`, { locale: path });
	const byPath = new Map(now.languages.map((language) => [language.path, language]));
	for (const { route, params, path } of pages) {
		const language = byPath.get(params["locale"] ?? "");
		if (!language || !hasCard.has(route)) continue;
		const card = language.words.maps.cardPath;
		yield fileAt(`${route}/[card]`, `${path}${card}/`, {
			...params,
			card
		});
		if (route !== "/[locale]/[routes]/[slug]") continue;
		const track = now.find("route", language.code, params["slug"] ?? "")?.fields.track;
		if (!now.track(track)) continue;
		for (const name of Object.values(trackFileNames)) yield fileAt(`${route}/${name}`, `${path}${name}`, params);
	}
}
/** Routes and villages have a card for printing beside their page. */
var hasCard = /* @__PURE__ */ new Set(["/[locale]/[routes]/[slug]", "/[locale]/[villages]/[slug]"]);
/** A file for the table of pages; search engines are led to pages, not to files. */
var fileAt = (route, path, params = {}) => ({
	route,
	params,
	path,
	alternates: []
});
// src/content/site-pages.ts
var tables = /* @__PURE__ */ new WeakMap();
/** Every page of the site: what `astro build` and the press both print. */
var sitePages = () => tableOf(content()).pages;
/** For `getStaticPaths`: the pages of one route. */
var pathsTo = (route) => (tableOf(content()).byRoute.get(route) ?? []).map(({ params }) => ({ params }));
/** What there is to say at an address that was live once. */
function formerAddress(path) {
	const found = tableOf(content()).former.get(path);
	if (!found) throw new Error(`${path} was never an address of this site.`);
	return found;
}
function tableOf(now) {
	let table = tables.get(now);
	if (!table) {
		const former = formerAddresses(now);
		const pages = [...listPages(now, former)];
		pages.push(...listFiles(now, pages));
		refuseTwins(pages);
		table = {
			pages,
			former,
			byRoute: Map.groupBy(pages, ({ route }) => route)
		};
		tables.set(now, table);
	}
	return table;
}
function* listPages(now, former) {
	yield {
		route: "/",
		params: {},
		path: "/",
		alternates: []
	};
	yield {
		route: "/404",
		params: {},
		path: "/404.html",
		alternates: []
	};
	const homes = homeAlternates();
	for (const language of now.languages) {
		const locale = language.path;
		yield {
			route: "/[locale]",
			params: { locale },
			path: homePath(language.code),
			alternates: homes
		};
		yield {
			route: "/[locale]/404",
			params: { locale },
			path: `/${locale}/404/`,
			alternates: []
		};
		yield {
			route: "/[locale]/[search]",
			params: {
				locale,
				search: language.words.search.path
			},
			path: searchPath(language),
			alternates: searchAlternates()
		};
		for (const section of sectionsOf(language)) {
			const folder = now.schema(section).plural;
			const params = {
				locale,
				[folder]: language.words.sections[section].path
			};
			yield {
				route: `/[locale]/[${folder}]`,
				params,
				path: sectionPath(language, section),
				alternates: sectionAlternates(section)
			};
		}
	}
	for (const section of [...sectionsOf(now.language(now.languages[0]?.code ?? "")), "page"]) for (const first of now.list(section, now.languages[0]?.code ?? "")) {
		const alternates = entryAlternates(first);
		for (const entry of now.translations(first)) {
			const path = entryPath(entry);
			if (!path) continue;
			const locale = now.language(entry.lang).path;
			if (section === "page") yield {
				route: "/[locale]/[page]",
				params: {
					locale,
					page: entry.slug
				},
				path,
				alternates
			};
			else {
				const folder = now.schema(section).plural;
				const word = path.split("/")[2] ?? "";
				yield {
					route: `/[locale]/[${folder}]/[slug]`,
					params: {
						locale,
						[folder]: word,
						slug: entry.slug
					},
					path,
					alternates
				};
			}
		}
	}
	for (const { path, lang, movedTo } of former.values()) {
		const address = path.slice(1, -1);
		yield movedTo ? {
			route: "/[...moved]",
			params: { moved: address },
			path,
			alternates: [],
			movedTo: entryPath(movedTo) ?? homePath(lang)
		} : {
			route: "/[...withdrawn]",
			params: { withdrawn: address },
			path,
			alternates: []
		};
	}
}
/** Two pages at one address: a plain page named like a section, or a file where a page has its folder. */
function refuseTwins(pages) {
	const taken = /* @__PURE__ */ new Map();
	for (const page of pages) {
		const address = page.path.endsWith("/") ? page.path.slice(0, -1) : page.path;
		const other = taken.get(address);
		if (other) throw new FeedError(`the address ${page.path} would be used twice (${other.route} and ${page.route}).`, "Give the page another slug in the CMS: this one is a word of the site’s own addresses.", { type: "page" });
		taken.set(address, page);
	}
}
export { writeGeoJson as a, trackFileNames as i, pathsTo as n, writeKml as o, sitePages as r, formerAddress as t };
