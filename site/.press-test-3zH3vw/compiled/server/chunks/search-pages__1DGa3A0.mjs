import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { n as openLanguage } from "./open-entry_BMyBnAcN.mjs";
import { n as pathsTo } from "./site-pages_BKBa-YFj.mjs";
import { t as listSearchRecords } from "./list-search-records_GKHtoDKi.mjs";
// src/pages/[locale]/search-pages.txt.ts
var search_pages_txt_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = () => pathsTo("/[locale]/search-pages.txt");
var GET = ({ params }) => new Response(listSearchRecords(openLanguage(params)).map(({ path }) => `${path}\n`).join(""));
// \0virtual:astro:page:src/pages/[locale]/search-pages.txt@_@ts
var page = () => search_pages_txt_exports;
export { page };
