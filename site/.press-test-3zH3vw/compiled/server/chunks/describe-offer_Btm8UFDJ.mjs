import { a as formatMoney } from "./format-measure_B-H8Xoo9.mjs";
import { y as fillIn } from "./addresses_DhcJY71i.mjs";
// src/content/describe-season.ts
/** Months in which an offer can be had, such as “May–September”; nothing when nobody said. */
function describeSeason({ seasonStartMonth: start, seasonEndMonth: end }, { words }) {
	const { months, openEnd, openStart } = words.dates;
	const [a = "", b = ""] = [start, end].map((month) => month === void 0 ? "" : months[month - 1]);
	if (start === 1 && end === 12) return words.messages.year;
	if (!a) return b && fillIn(openStart, { b });
	if (!b) return fillIn(openEnd, { a });
	return start === end ? a : `${a}–${b}`;
}
// src/content/describe-offer.ts
/** What an offer costs: the price, a note, both or nothing. */
var describePrice = ({ price, currency, priceNote }, language) => [price !== void 0 && formatMoney(language, price, currency), priceNote].filter(Boolean).join(", ");
/** An offer's price and season in a few words, for where there is no room for more. */
var describeOfferNotes = (offer, language) => [describePrice(offer, language), describeSeason(offer, language)].filter(Boolean);
export { describePrice as n, describeSeason as r, describeOfferNotes as t };
