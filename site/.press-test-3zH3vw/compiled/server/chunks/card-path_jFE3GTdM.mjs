import { n as entryPath } from "./addresses_DhcJY71i.mjs";
// src/tracks/card-path.ts
/** Address of the card for printing of a route or village. */
var cardPath = (entry, { words }) => `${entryPath(entry) ?? ""}${words.maps.cardPath}/`;
export { cardPath as t };
