import { t as app } from "./chunks/server_CZkaiIYO.mjs";
import { f as setContent } from "./chunks/addresses_DhcJY71i.mjs";
import { r as sitePages } from "./chunks/site-pages_BKBa-YFj.mjs";
export { app, setContent, sitePages };
