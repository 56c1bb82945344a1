import { t as __exportAll } from "./rolldown-runtime_nwUcYXjP.mjs";
import { d as renderTemplate, i as renderComponent, m as addAttribute, p as renderHead } from "./server_lp5iEsRp.mjs";
import { n as createComponent } from "./compiler_Ot1z0J2O.mjs";
import { t as $$Head } from "./Head_DBH0WyDw.mjs";
import { d as content, i as homePath } from "./addresses_DhcJY71i.mjs";
// src/pages/404.astro
var _404_exports = /* @__PURE__ */ __exportAll({
	default: () => $$404,
	file: () => $$file,
	url: () => $$url
});
var $$404 = createComponent(($$result, $$props, $$slots) => {
	const { languages } = content();
	const { messages } = content().language("en").words;
	return renderTemplate`<html${addAttribute("en", "lang")}>
  <head>
    ${renderComponent($$result, "Head", $$Head, {
		"title": messages.notFoundTitle,
		"lang": "en"
	})}
  ${renderHead($$result)}</head>
  <body class="door">
    <main>
      <h1>${messages.notFoundTitle}</h1>
      <ul class="doors">
        ${languages.map(({ code, name, words }) => renderTemplate`<li${addAttribute(code, "lang")}>
            <p>${words.messages.notFound}</p>
            <a${addAttribute(homePath(code), "href")}${addAttribute(code, "hreflang")}>${name}</a>
          </li>`)}
      </ul>
    </main>
  </body>
</html>`;
}, "/work/wt/search/site/src/pages/404.astro", void 0);
var $$file = "/work/wt/search/site/src/pages/404.astro";
var $$url = "/404/";
// \0virtual:astro:page:src/pages/404@_@astro
var page = () => _404_exports;
export { page };
