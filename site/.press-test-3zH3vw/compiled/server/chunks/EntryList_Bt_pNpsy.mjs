import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { d as $$EntryLink } from "./Page_j1clyIwj.mjs";
import { t as $$Text } from "./Text_CQBtPI6A.mjs";
// src/components/EntryList.astro
createAstro("http://localhost:4321");
var $$EntryList = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$EntryList;
	const { entries, language, notes = [], headings } = Astro.props;
	const Title = headings ? `h${headings}` : "p";
	return renderTemplate`${entries.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="entries">
    ${entries.map((entry, at) => renderTemplate`<li>
        ${renderComponent($$result, "Title", Title, { "class": "entry-title" }, { "default": ($$result) => renderTemplate`
          ${renderComponent($$result, "EntryLink", $$EntryLink, {
		"entry": entry,
		"language": language
	})}
        ` })}
        ${notes[at] && notes[at].length > 0 && renderTemplate`<p class="notes">
            ${notes[at].map(({ text, lang }) => renderTemplate`<span${addAttribute(language.foreign(lang), "lang")}>${text}</span>`)}
          </p>`}
        ${"summary" in entry.fields && renderTemplate`${renderComponent($$result, "Text", $$Text, {
		"value": entry.fields.summary,
		"lang": entry.lang,
		"language": language
	})}`}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/EntryList.astro", void 0);
export { $$EntryList as t };
