// src/content/describe-place.ts
/** A place from the smallest to the largest, what is known of it: venue, town, municipality, region, country. */
function describePlace(place, language) {
	if (!place) return "";
	const { venue, town, municipality, region, country } = place;
	const parts = [
		venue,
		town,
		municipality,
		region,
		country && language.country(country)
	];
	return [...new Set(parts.filter((part) => part !== void 0 && part !== ""))].join(", ");
}
/** Coordinates in degrees, north and east, exactly as precise as they were given; or nothing. */
function describeCoordinates({ latitude, longitude }) {
	return latitude === void 0 || longitude === void 0 ? "" : `${latitude}, ${longitude}`;
}
export { describePlace as n, describeCoordinates as t };
