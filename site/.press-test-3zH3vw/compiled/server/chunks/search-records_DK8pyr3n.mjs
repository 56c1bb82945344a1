import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { n as openLanguage } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
import { t as listSearchRecords } from "./list-search-records_GKHtoDKi.mjs";
// src/pages/[locale]/search-records.json.ts
var search_records_json_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = () => pathsTo("/[locale]/search-records.json");
var GET = ({ params }) => Response.json(listSearchRecords(openLanguage(params)));
// \0virtual:astro:page:src/pages/[locale]/search-records.json@_@ts
var page = () => search_records_json_exports;
export { page };
