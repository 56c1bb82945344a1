import { c as sectionPath, d as content, l as sectionsOf, n as entryPath } from "./addresses_DhcJY71i.mjs";
import { a as describeRoute, i as describeProject, n as describePartner, o as describeVillage, r as describePresentation, s as describeWorkshop, t as describeDocument } from "./describe-entry_CDin3BZq.mjs";
// src/search/list-search-records.ts
var describe = {
	document: describeDocument,
	partner: describePartner,
	presentation: describePresentation,
	project: describeProject,
	route: describeRoute,
	village: describeVillage,
	workshop: describeWorkshop
};
/** The pages in one language that search finds: lists of sections, entries, plain pages. */
function listSearchRecords(language) {
	const sections = sectionsOf(language);
	return [
		...sections.map((section) => ({
			path: sectionPath(language, section),
			section,
			notes: [],
			list: true
		})),
		...sections.flatMap((section) => entriesOf(section, language)),
		...content().list("page", language.code).flatMap((entry) => pagesOf(entry, language, void 0, []))
	];
}
function entriesOf(section, language) {
	const notes = describe[section];
	return content().list(section, language.code).flatMap((entry) => pagesOf(entry, language, section, notes?.(entry, language) ?? []));
}
/** An entry's page, if it has one in this very language. */
function pagesOf(entry, language, section, notes) {
	const path = entry.lang === language.code ? entryPath(entry) : void 0;
	if (path === void 0) return [];
	return [{
		path,
		...section && { section },
		notes: notes.map(({ text }) => text)
	}];
}
export { listSearchRecords as t };
