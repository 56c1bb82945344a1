import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useTimes } from '../use-times';
import { useWords } from '../use-words';
import { PressCommands } from './PressCommands';
import { SiteProblems } from './SiteProblems';
import type { Problem } from './SiteProblems';
import { WaitingEntries } from './WaitingEntries';
import { usePolled } from './use-polled';

/** What `GET /desk/press` says; without the press, only that. */
export type Site =
  | { readonly press: 'none' | 'silent' }
  | {
      readonly press: 'answers';
      readonly release?: number;
      /** ISO date and time. */
      readonly since?: string;
      readonly running: boolean;
      readonly wanted: boolean;
      readonly pinned: boolean;
      readonly failure?: 'cms' | 'refused' | 'broken' | 'failed';
      /** What stands in the way, as the press says it to operators. */
      readonly errors: readonly string[];
      readonly releases: readonly { readonly number: number; readonly madeAt: string }[];
      readonly may: { readonly command: boolean };
      readonly problemCount: number;
      readonly problems: readonly Problem[];
    };

/** Milliseconds between two looks: short while the press is at work. */
const pauseAfter = (site: Site): number => (site.press === 'answers' && (site.running || site.wanted) ? 1000 : 15_000);

/** The state of the site on the home page: what readers see, what waits, what is to be put right. */
export function SiteWidget() {
  const word = useWords();
  const { locale } = useIntl();
  const { answer: site, askAgain } = usePolled<Site>(`/desk/press?lang=${locale}`, pauseAfter, '');
  if (!site) return <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-desk="site">
      {site.press === 'answers' ? (
        <>
          <Release site={site} />
          {site.may.command && <PressCommands site={site} onDone={askAgain} />}
        </>
      ) : (
        <Typography>{word(site.press === 'none' ? 'live.press.none' : 'live.press.silent')}</Typography>
      )}
      <WaitingEntries occasion={site.press === 'answers' ? String(site.release) : ''} onDone={askAgain} />
      {site.press === 'answers' && <SiteProblems problems={site.problems} count={site.problemCount} />}
    </Flex>
  );
}

/** Which release readers see, and what the press is at. */
function Release({ site }: { site: Extract<Site, { press: 'answers' }> }) {
  const word = useWords();
  const { instant } = useTimes();
  const { release, since, running, wanted, pinned, failure, errors } = site;
  const time = since && instant(since);
  return (
    <Flex direction="column" alignItems="stretch" gap={1} aria-live="polite">
      <Typography fontWeight="bold">
        {release && time ? word('live.site.release', { number: release, time }) : word('live.site.none')}
      </Typography>
      <Typography textColor="neutral700">
        {word(running ? 'live.site.running' : wanted ? 'live.site.wanted' : 'live.site.idle')}
      </Typography>
      {pinned && <Typography textColor="warning700">{word('live.site.pinned')}</Typography>}
      {failure && (
        <>
          <Typography textColor="danger700">{word(`live.site.failure.${failure}`)}</Typography>
          {errors.map((error) => (
            <Typography key={error} variant="pi" textColor="neutral700" lang="en">
              {error}
            </Typography>
          ))}
        </>
      )}
    </Flex>
  );
}
