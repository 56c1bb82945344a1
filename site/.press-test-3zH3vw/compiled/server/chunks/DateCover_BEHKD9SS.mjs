import { d as renderTemplate, f as maybeRenderHead, m as addAttribute } from "./server_lp5iEsRp.mjs";
import { n as createComponent, t as createAstro } from "./compiler_Ot1z0J2O.mjs";
// src/components/DateCover.astro
createAstro("http://localhost:4321");
var $$DateCover = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$DateCover;
	const { date = "", language } = Astro.props;
	const [year, month, day] = date.split("-");
	const { months, monthsInDates } = language.words.dates;
	const monthName = month && (day ? monthsInDates : months)[Number(month) - 1];
	return renderTemplate`${year && renderTemplate`${maybeRenderHead($$result)}<div class="drawing-date" aria-hidden="true">
    ${day && renderTemplate`<span class="day">${Number(day)}</span>`}
    ${monthName && renderTemplate`<span${addAttribute(["month", { day: !day }], "class:list")}>${monthName}</span>`}
    <span${addAttribute([month ? "month" : "day"], "class:list")}>${year}</span>
  </div>`}`;
}, "/work/wt/search/site/src/components/DateCover.astro", void 0);
export { $$DateCover as t };
