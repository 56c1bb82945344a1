import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { t as openEntry } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo, o as writeKml } from "./site-pages_BKBa-YFj.mjs";
import { t as trackFile } from "./track-file_BQZW3hXg.mjs";
// src/pages/[locale]/[routes]/[slug]/track.kml.ts
var track_kml_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = () => pathsTo("/[locale]/[routes]/[slug]/track.kml");
var GET = ({ params, site }) => {
	const file = trackFile(openEntry("route", params).entry, site);
	if (!file) throw new Error("A route without a track has no file of it.");
	return new Response(writeKml(file), { headers: { "Content-Type": "application/vnd.google-earth.kml+xml" } });
};
// \0virtual:astro:page:src/pages/[locale]/[routes]/[slug]/track.kml@_@ts
var page = () => track_kml_exports;
export { page };
