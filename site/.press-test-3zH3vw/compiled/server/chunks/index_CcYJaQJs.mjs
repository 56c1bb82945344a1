import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, i as renderComponent, m as addAttribute, p as renderHead } from "./server_lp5iEsRp.mjs";
import { n as createComponent } from "./compiler_Ot1z0J2O.mjs";
import { t as $$Head } from "./Head_DBH0WyDw.mjs";
import { d as content, i as homePath, r as homeAlternates } from "./addresses_DhcJY71i.mjs";
import { t as siteSettings } from "./site-settings_Dgfn8B1_.mjs";
// src/pages/index.astro
var pages_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => ""
});
var $$Index = createComponent(($$result, $$props, $$slots) => {
	const { languages } = content();
	const language = content().language("en");
	const settings = siteSettings(language);
	return renderTemplate`<html${addAttribute(settings.lang, "lang")}>
  <head>
    ${renderComponent($$result, "Head", $$Head, {
		"title": settings.title,
		"lang": settings.lang,
		"description": settings.tagline,
		"path": "/",
		"alternates": homeAlternates()
	})}
  ${renderHead($$result)}</head>
  <body class="door">
    <main>
      <h1>${settings.title}</h1>
      <nav${addAttribute(language.words.site.chooseLanguage, "aria-label")}>
        <ul class="doors">
          ${languages.map((one) => {
		const own = siteSettings(one);
		return renderTemplate`<li>
                <a${addAttribute(homePath(one.code), "href")}${addAttribute(one.code, "lang")}${addAttribute(one.code, "hreflang")}>${one.name}</a>
                ${own.lang === one.code && renderTemplate`<p${addAttribute(one.code, "lang")}>${own.tagline}</p>`}
              </li>`;
	})}
        </ul>
      </nav>
    </main>
  </body>
</html>`;
}, "/work/wt/search/site/src/pages/index.astro", void 0);
var $$file = "/work/wt/search/site/src/pages/index.astro";
// \0virtual:astro:page:src/pages/index@_@astro
var page = () => pages_exports;
export { page };
