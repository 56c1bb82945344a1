import { y as fillIn } from "./addresses_DhcJY71i.mjs";
// src/languages/format-date.ts
function partsOf(date) {
	const [y = "", m, d] = date.split("-");
	return {
		y: Number(y),
		...m ? { m: Number(m) } : {},
		...d ? { d: Number(d) } : {}
	};
}
/** A date in words, exactly as precise as it is known. */
function formatDate({ words: { dates } }, date) {
	const { y, m, d } = partsOf(date);
	const pattern = d ? dates.day : m ? dates.month : dates.year;
	return fillIn(pattern, {
		y,
		d: d ?? "",
		m: dates.months[(m ?? 1) - 1] ?? "",
		M: dates.monthsInDates[(m ?? 1) - 1] ?? ""
	});
}
/** Two dates in words, said as short as the language allows; either end may be missing. */
function formatSpan(language, start, end) {
	const { dates } = language.words;
	if (!start) return end ? fillIn(dates.openStart, { b: formatDate(language, end) }) : "";
	if (!end) return fillIn(dates.openEnd, { a: formatDate(language, start) });
	if (start === end) return formatDate(language, start);
	const [from, to] = [partsOf(start), partsOf(end)];
	const values = {
		y: from.y,
		y2: to.y,
		d: from.d ?? "",
		d2: to.d ?? "",
		m: dates.months[(from.m ?? 1) - 1] ?? "",
		m2: dates.months[(to.m ?? 1) - 1] ?? "",
		M: dates.monthsInDates[(from.m ?? 1) - 1] ?? "",
		M2: dates.monthsInDates[(to.m ?? 1) - 1] ?? ""
	};
	if (!from.m && !to.m) return fillIn(dates.yearsSpan, values);
	if (from.y === to.y && from.m && to.m) {
		if (!from.d && !to.d) return fillIn(dates.monthsSpan, values);
		if (from.d && to.d) return fillIn(from.m === to.m ? dates.days : dates.daysAcrossMonths, values);
	}
	return fillIn(dates.span, {
		a: formatDate(language, start),
		b: formatDate(language, end)
	});
}
export { formatSpan as n, formatDate as t };
