import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { useTimes } from '../use-times';
import { useWords } from '../use-words';
import { timePassed } from './time-passed';

interface RelativeTimeProps extends Omit<ComponentPropsWithoutRef<'time'>, 'children'> {
  timestamp: Date;
  /** Of Strapi’s: words of its own for some spans of time. */
  customIntervals?: unknown;
}

/**
 * Stands in for Strapi's component of this name, which leaves the words to the browser: not all browsers know our
 * languages.
 */
export const RelativeTime = forwardRef<HTMLTimeElement, RelativeTimeProps>(
  ({ timestamp, customIntervals: _, ...rest }, ref) => {
    const words = useWords();
    const { instant } = useTimes();
    const iso = timestamp.toISOString();
    const passed = timePassed(timestamp.getTime(), Date.now());
    const isAhead = timestamp.getTime() > Date.now();
    const text = passed === undefined ? words('ago.now') : words(`ago.${passed.unit}`, { count: passed.count });
    return (
      <time ref={ref} dateTime={iso} role="time" title={instant(iso)} {...rest}>
        {passed && isAhead ? instant(iso) : text}
      </time>
    );
  },
);
RelativeTime.displayName = 'RelativeTime';
