// src/languages/format-measure.ts
/** Number and unit stay in one line. */
var together = (text) => text.replaceAll(" ", "\xA0");
/** A length given in metres: kilometres from 1,000 m on. Intl has their signs in Latin letters only. */
function formatLength(language, metres) {
	if (metres < 1e3) return formatMetres(language, metres);
	return together(`${language.number(metres / 1e3, { maximumFractionDigits: 1 })} ${language.words.units.kilometres}`);
}
/** A height or a short distance in metres. */
function formatMetres(language, metres) {
	return together(`${language.number(metres, { maximumFractionDigits: 0 })} ${language.words.units.metres}`);
}
/** A duration given in minutes, in hours and minutes. */
function formatMinutes(language, minutes) {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	const parts = [];
	if (hours > 0) parts.push(together(language.number(hours, {
		style: "unit",
		unit: "hour"
	})));
	if (rest > 0 || hours === 0) parts.push(together(language.number(rest, {
		style: "unit",
		unit: "minute"
	})));
	return parts.join(" ");
}
/** A duration in months. */
function formatMonths(language, months) {
	return together(language.number(months, {
		style: "unit",
		unit: "month",
		unitDisplay: "long"
	}));
}
/** Money; cents only where there are some. */
function formatMoney(language, amount, currency) {
	const digits = Number.isInteger(amount) ? 0 : 2;
	const fraction = {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	};
	return together(language.number(amount, currency ? {
		style: "currency",
		currency,
		...fraction
	} : fraction));
}
/** A file's size given in bytes. */
function formatBytes(language, bytes) {
	const [unit, size] = bytes < 1e6 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
	return together(language.number(Math.max(bytes / size, .1), {
		style: "unit",
		unit,
		maximumFractionDigits: unit === "kilobyte" && bytes >= 1e4 ? 0 : 1
	}));
}
export { formatMoney as a, formatMinutes as i, formatLength as n, formatMonths as o, formatMetres as r, formatBytes as t };
