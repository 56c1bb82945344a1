import { d as content, n as entryPath } from "./addresses_DhcJY71i.mjs";
import { n as stopPearls } from "./map-parts_CLV_c2E3.mjs";
// src/tracks/track-file.ts
/** What the files of a route's track hold, or nothing when it has no track. `site` is the public address. */
function trackFile(route, site) {
	const track = content().track(route.fields.track);
	if (!track) return void 0;
	const url = new URL(entryPath(route) ?? "/", site).href;
	return {
		title: route.fields.title,
		url,
		track,
		stops: stopPearls(route)
	};
}
export { trackFile as t };
