import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { a as writeGeoJson, n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
import { t as trackFile } from "./track-file_BQZW3hXg.mjs";
// src/pages/[locale]/[routes]/[slug]/track.geojson.ts
var track_geojson_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = () => pathsTo("/[locale]/[routes]/[slug]/track.geojson");
var GET = ({ params, site }) => {
	const file = trackFile(openEntry("route", params).entry, site);
	if (!file) throw new Error("A route without a track has no file of it.");
	return new Response(writeGeoJson(file), { headers: { "Content-Type": "application/geo+json" } });
};
// \0virtual:astro:page:src/pages/[locale]/[routes]/[slug]/track.geojson@_@ts
var page = () => track_geojson_exports;
export { page };
