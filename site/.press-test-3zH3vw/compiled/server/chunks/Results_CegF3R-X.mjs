import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
import { t as $$Text } from "./Text_CQBtPI6A.mjs";
import { n as formatSpan } from "./format-date_DHkZU6pn.mjs";
import { r as $$PartialDate } from "./EntryPage_BsiavnZT.mjs";
// src/components/DateSpan.astro
createAstro("http://localhost:4321");
var $$DateSpan = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$DateSpan;
	const { start, end, language, single = false } = Astro.props;
	return renderTemplate`${start && (start === end || single && !end) ? renderTemplate`${renderComponent($$result, "PartialDate", $$PartialDate, {
		"date": start,
		"language": language
	})}` : renderTemplate`${maybeRenderHead($$result)}<span>${formatSpan(language, start, end)}</span>`}`;
}, "/work/wt/search/site/src/components/DateSpan.astro", void 0);
// src/components/Results.astro
createAstro("http://localhost:4321");
var $$Results = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Results;
	const { results = [], language } = Astro.props;
	return renderTemplate`${results.length > 0 && renderTemplate`${maybeRenderHead($$result)}<ul class="items">
    ${results.map(({ kind, title, text }) => renderTemplate`<li>
        ${title && renderTemplate`<h3>${title}</h3>`}
        ${kind && renderTemplate`<p class="notes">
            <span>${language.label("shared.result.kind", kind)}</span>
          </p>`}
        ${renderComponent($$result, "Text", $$Text, { "value": text })}
      </li>`)}
  </ul>`}`;
}, "/work/wt/search/site/src/components/Results.astro", void 0);
export { $$DateSpan as n, $$Results as t };
