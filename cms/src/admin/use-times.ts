import { useIntl } from 'react-intl';
import { formatInstant, formatTime } from '../desk/format-date';

interface Times {
  /** A time on the wall, `2026-11-21T09:30`, in words. */
  wall: (text: string) => string;
  /** An instant, ISO 8601, in words and in the browser's time zone. */
  instant: (text: string) => string;
}

/** Days and times in the administrator's language. */
export function useTimes(): Times {
  const { locale } = useIntl();
  return { wall: (text) => formatTime(locale, text), instant: (text) => formatInstant(locale, text) };
}
