import { datePrecision, isDay, isPartialDate } from '../../checks/partial-date';
import en from '../translations/en.json';

interface DateRule {
  /** Whether it is a date, as it is stored, that there is. */
  exists: (text: string) => boolean;
  /** What to say of one that is not. */
  message: { id: 'date.wrong' | 'date.day.wrong'; defaultMessage: string };
}

const partial: DateRule = { exists: isPartialDate, message: { id: 'date.wrong', defaultMessage: en['date.wrong'] } };
const day: DateRule = { exists: isDay, message: { id: 'date.day.wrong', defaultMessage: en['date.day.wrong'] } };

/** What is asked of an attribute that holds a date; undefined for all others. */
export function dateRule({ type, regex }: { type: string; regex?: string }): DateRule | undefined {
  const precision = datePrecision(type, regex);
  return precision && { partial, day }[precision];
}
