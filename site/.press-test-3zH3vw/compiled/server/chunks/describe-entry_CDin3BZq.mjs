import { n as formatSpan, t as formatDate } from "./format-date_DHkZU6pn.mjs";
import { n as formatLength } from "./format-measure_B-H8Xoo9.mjs";
// src/content/describe-entry.ts
/** When, what kind, where. */
var describeWorkshop = ({ lang, fields }, language) => [
	...inListLanguage(language, fields.startDate && !fields.endDate ? formatDate(language, fields.startDate) : formatSpan(language, fields.startDate, fields.endDate)),
	...label(language, "workshop.kind", fields.kind),
	...town(fields.place, lang, language)
];
/** Acronym, time and state. */
var describeProject = ({ fields }, language) => [
	...inListLanguage(language, fields.acronym),
	...inListLanguage(language, formatSpan(language, fields.startDate, fields.endDate)),
	...label(language, "project.state", fields.state)
];
/** Kind and country. */
var describePartner = ({ lang, fields }, language) => [...label(language, "partner.kind", fields.kind), ...town(fields.place, lang, language)];
/** Result, good practice or other. */
var describePresentation = ({ fields }, language) => label(language, "presentation.kind", fields.kind);
/** Kind, length and difficulty. */
var describeRoute = ({ fields }, language) => [
	...label(language, "route.kind", fields.kind),
	...inListLanguage(language, fields.lengthM === void 0 ? "" : formatLength(language, fields.lengthM)),
	...label(language, "route.difficulty", fields.difficulty)
];
/** Theme and place. */
var describeVillage = ({ lang, fields }, language) => [...label(language, "village.theme", fields.theme), ...town(fields.place, lang, language)];
/** Kind and date. */
var describeDocument = ({ fields }, language) => [...label(language, "document.kind", fields.kind), ...inListLanguage(language, fields.publishedOn && formatDate(language, fields.publishedOn))];
var inListLanguage = ({ code }, text) => text ? [{
	text,
	lang: code
}] : [];
var label = (language, list, value) => value === void 0 ? [] : inListLanguage(language, language.label(list, value));
function town(place, lang, language) {
	const name = place?.town ?? place?.municipality ?? place?.region;
	return [...name ? [{
		text: name,
		lang
	}] : [], ...inListLanguage(language, place?.country && language.country(place.country))];
}
export { describeRoute as a, describeProject as i, describePartner as n, describeVillage as o, describePresentation as r, describeWorkshop as s, describeDocument as t };
