import { d as renderTemplate, f as maybeRenderHead, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as content } from "./addresses_DhcJY71i.mjs";
import { t as formatBytes } from "./format-measure_B-H8Xoo9.mjs";
// src/components/FileList.astro
createAstro("http://localhost:4321");
var $$FileList = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FileList;
	const { files = [], language } = Astro.props;
	const shown = files.flatMap(({ file: id, url, language: code }) => {
		const file = content().file(id);
		const lost = content().lostFile(id);
		const href = file?.href ?? url;
		const name = file?.name ?? href ?? lost?.name;
		if (name === void 0) return [];
		const ending = /\.(\w{1,5})$/.exec(name)?.[1]?.toUpperCase();
		return [{
			href,
			name,
			code,
			notes: [
				code && language.languageName(code),
				file && ending,
				file && formatBytes(language, file.size),
				!href && language.words.files.lost
			].filter(Boolean),
			download: file ? file.name : void 0
		}];
	});
	return renderTemplate`${shown.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="files">
    ${shown.map(({ href, name, code, notes, download }) => renderTemplate`<li>
        ${href ? renderTemplate`<a${addAttribute(href, "href")}${addAttribute(code, "hreflang")}${addAttribute(download, "download")}${addAttribute(download ? void 0 : "external", "rel")}>${name}</a>` : renderTemplate`<span>${name}</span>`}
        ${notes.length > 0 && renderTemplate`<span class="notes">
            ${notes.map((note) => renderTemplate`<span>${note}</span>`)}
          </span>`}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/FileList.astro", void 0);
export { $$FileList as t };
