import { c as renderSlot, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute, p as renderHead } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$Head } from "./Head_DBH0WyDw.mjs";
import { t as $$Text } from "./Text_CQBtPI6A.mjs";
import { n as entryPath } from "./addresses_DhcJY71i.mjs";
import { t as siteSettings } from "./site-settings_Dgfn8B1_.mjs";
import { encode } from "uqr";
// src/components/QrCode.astro
createAstro("http://localhost:4321");
var $$QrCode = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$QrCode;
	const { url, label } = Astro.props;
	const { size, data } = encode(url, {
		border: 4,
		ecc: "M"
	});
	const path = data.map((row, y) => [...row.map((dark) => dark ? "1" : "0").join("").matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join("")).join("");
	return renderTemplate`${maybeRenderHead($$result)}<svg class="qr"${addAttribute(`0 0 ${size} ${size}`, "viewBox")} role="img"${addAttribute(label, "aria-label")}>
  <rect${addAttribute(size, "width")}${addAttribute(size, "height")} fill="#fff"></rect>
  <path${addAttribute(path, "d")} fill="#000"></path>
</svg>`;
}, "/work/wt/search/site/src/components/QrCode.astro", void 0);
// src/layouts/CardPage.astro
createAstro("http://localhost:4321");
var $$CardPage = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$CardPage;
	const { entry, language, kicker } = Astro.props;
	const { maps, site } = language.words;
	const { title, summary } = entry.fields;
	const path = entryPath(entry) ?? "";
	const url = new URL(path, Astro.site).href;
	const settings = siteSettings(language);
	return renderTemplate`<html${addAttribute(language.code, "lang")}>
  <head>
    ${renderComponent($$result, "Head", $$Head, {
		"title": `${title} – ${maps.card}`,
		"lang": language.code
	})}
  ${renderHead($$result)}</head>
  <body class="card-page">
    <nav class="breadcrumb"${addAttribute(site.breadcrumb, "aria-label")}>
      <a${addAttribute(path, "href")}>${title}</a>
    </nav>
    <main class="card-sheet" id="content">
      <header>
        ${kicker && renderTemplate`<p class="kicker">${kicker}</p>`}
        <h1>${title}</h1>
        ${renderComponent($$result, "Text", $$Text, { "value": summary })}
      </header>
      ${renderSlot($$result, $$slots["default"])}
      <footer class="card-address">
        ${renderComponent($$result, "QrCode", $$QrCode, {
		"url": url,
		"label": maps.scan
	})}
        <div>
          <p>${maps.scan}</p>
          <p class="card-url">${decodeURI(url)}</p>
          <p class="credit"${addAttribute(language.foreign(settings.lang), "lang")}>${settings.title}</p>
        </div>
      </footer>
    </main>
  </body>
</html>`;
}, "/work/wt/search/site/src/layouts/CardPage.astro", void 0);
export { $$CardPage as t };
