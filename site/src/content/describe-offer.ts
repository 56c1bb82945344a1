import { formatMoney } from '../languages/format-measure.ts';
import type { Language } from '../languages/language.ts';
import type { VillageOffer } from '../schema/entry-types.ts';
import { describeSeason } from './describe-season.ts';

/** What an offer costs: the price, a note, both or nothing. */
export const describePrice = ({ price, currency, priceNote }: VillageOffer, language: Language): string =>
  [price !== undefined && formatMoney(language, price, currency), priceNote].filter(Boolean).join(', ');

/** An offer's price and season in a few words, for where there is no room for more. */
export const describeOfferNotes = (offer: VillageOffer, language: Language): string[] =>
  [describePrice(offer, language), describeSeason(offer, language)].filter(Boolean);
