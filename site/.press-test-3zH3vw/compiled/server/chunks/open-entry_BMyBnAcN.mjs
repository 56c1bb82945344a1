import { d as content } from "./addresses_DhcJY71i.mjs";
// src/content/open-entry.ts
/** The language that a page's address names. */
function openLanguage({ locale = "" }) {
	const language = content().languages.find(({ path }) => path === locale);
	if (!language) throw new Error(`There is no language at /${locale}/.`);
	return language;
}
/** The entry and language that a page's address names. */
function openEntry(type, params) {
	const language = openLanguage(params);
	const slug = params["slug"] ?? params["page"] ?? "";
	const entry = content().find(type, language.code, slug);
	if (!entry) throw new Error(`There is no ${type} “${slug}” in the language “${language.code}”.`);
	return {
		entry,
		fields: entry.fields,
		language
	};
}
export { openLanguage as n, openEntry as t };
