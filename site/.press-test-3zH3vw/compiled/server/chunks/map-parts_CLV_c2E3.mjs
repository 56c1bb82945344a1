import { d as content, m as placeOf, n as entryPath } from "./addresses_DhcJY71i.mjs";
// src/maps/map-parts.ts
/** A village as a pearl on a map; nothing when nobody knows where it is. */
function villagePearl(village) {
	const place = placeOf(village.fields.place);
	if (!place) return [];
	return [{
		id: village.id,
		title: village.fields.title,
		lang: village.lang,
		href: entryPath(village),
		...place
	}];
}
/** Where a stop is: where it says, else where its village is. */
function stopPlace(stop, lang) {
	return placeOf(stop) ?? placeOf(content().entry("village", stop.village, lang)?.fields.place);
}
/** The stops of a route as pearls, numbered as in its list. */
function stopPearls(route) {
	return (route.fields.stops ?? []).flatMap((stop, at) => {
		const place = stopPlace(stop, route.lang);
		if (!place) return [];
		const village = content().entry("village", stop.village, route.lang);
		const title = stop.title ?? village?.fields.title ?? String(at + 1);
		const lang = stop.title ? route.lang : village?.lang ?? route.lang;
		return [{
			id: `stop-${at + 1}`,
			title,
			lang,
			number: at + 1,
			href: `#stop-${at + 1}`,
			...place
		}];
	});
}
/** A route as a line: its track, else its stops joined. Less than two places make no line. */
function routeLine(route) {
	const track = content().track(route.fields.track);
	const stops = (route.fields.stops ?? []).flatMap((stop) => stopPlace(stop, route.lang) ?? []);
	const segments = track ? track.segments.filter(({ length }) => length > 1) : stops.length > 1 ? [stops] : [];
	return segments.length > 0 ? [{
		id: route.id,
		title: route.fields.title,
		segments
	}] : [];
}
export { villagePearl as i, stopPearls as n, stopPlace as r, routeLine as t };
