import { useIntl } from 'react-intl';
import { formatTime } from '../desk/format-date';

interface Times {
  /** A time on the wall, `2026-11-21T09:30`, in words. */
  wall: (text: string) => string;
  /** An instant, ISO 8601, in words and in the browser's time zone. */
  instant: (text: string) => string;
}

const two = (number: number) => String(number).padStart(2, '0');

function localWall(instant: string): string {
  const at = new Date(instant);
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Days and times in the administrator's language. */
export function useTimes(): Times {
  const { locale } = useIntl();
  return { wall: (text) => formatTime(locale, text), instant: (text) => formatTime(locale, localWall(text)) };
}
