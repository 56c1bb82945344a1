import { d as renderTemplate, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { u as xDefault } from "./addresses_DhcJY71i.mjs";
// .fonts/serif-cyrillic.woff2?url
var serif_cyrillic_default = "/_astro/serif-cyrillic.Cx9_Gn5J.woff2";
// .fonts/serif-latin.woff2?url
var serif_latin_default = "/_astro/serif-latin.BW9xI8jv.woff2";
// .fonts/title-cyrillic.woff2?url
var title_cyrillic_default = "/_astro/title-cyrillic.FVEWLA8Q.woff2";
// .fonts/title-latin.woff2?url
var title_latin_default = "/_astro/title-latin.BN5jO-DL.woff2";
// src/languages/is-cyrillic.ts
/** Whether a language (BCP 47) is written in Cyrillic letters: Serbian is, its Latin twin `sr-Latn` is not. */
var isCyrillic = (lang) => new Intl.Locale(lang).maximize().script === "Cyrl";
// src/layouts/Head.astro
createAstro("http://localhost:4321");
var $$Head = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Head;
	const { title, lang, description, path, alternates = [] } = Astro.props;
	const absolute = (to) => new URL(to, Astro.site).href;
	const fonts = isCyrillic(lang) ? [title_cyrillic_default, serif_cyrillic_default] : [title_latin_default, serif_latin_default];
	const fallback = xDefault(alternates);
	return renderTemplate`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${fonts.map((href) => renderTemplate`<link rel="preload"${addAttribute(href, "href")} as="font" type="font/woff2" crossorigin>`)}
<title>${title}</title>
${description && renderTemplate`<meta name="description"${addAttribute(description, "content")}>`}
${path ? renderTemplate`<link rel="canonical"${addAttribute(absolute(path), "href")}>` : renderTemplate`<meta name="robots" content="noindex">`}
${alternates.map((one) => renderTemplate`<link rel="alternate"${addAttribute(one.lang, "hreflang")}${addAttribute(absolute(one.path), "href")}>`)}
${fallback && renderTemplate`<link rel="alternate" hreflang="x-default"${addAttribute(absolute(fallback), "href")}>`}
<meta name="color-scheme" content="light dark">`;
}, "/work/wt/search/site/src/layouts/Head.astro", void 0);
export { $$Head as t };
