import { d as content } from "./addresses_DhcJY71i.mjs";
// src/content/site-settings.ts
/** The published settings, in the language or the nearest; the dictionary's words where there are none. */
function siteSettings(language) {
	const [entry] = content().list("site-settings", language.code);
	const { name, tagline } = language.words.site;
	return entry ? {
		...entry.fields,
		lang: entry.lang
	} : {
		title: name,
		tagline,
		lang: language.code
	};
}
export { siteSettings as t };
