import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useIntl } from 'react-intl';
import locales from '../../../locales.json';
import { useWords } from '../use-words';
import { editPath } from './edit-path';

/** Something that an editor should look at, as `GET /desk/press` tells it. */
export interface Problem {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** Whose text it is; none where it is the same in every language. */
  readonly language?: string;
  /** In which of its languages it is named here, and best edited. */
  readonly locale?: string;
  readonly single: boolean;
  /** In the administrator's language. */
  readonly sentence: string;
}

/** What is to be put right, each with the way to its form in its language. */
export function SiteProblems({ problems, count }: { problems: readonly Problem[]; count: number }) {
  const word = useWords();
  const { locale } = useIntl();
  return (
    <Box>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {word('live.problems', { count })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {problems.map((problem, index) => (
          <li key={index}>
            <Link tag={NavLink} to={editPath({ ...problem, locale: problem.locale ?? locale })} lang={problem.locale}>
              {problem.title}
            </Link>
            <Typography tag="p" variant="pi" textColor="neutral700">
              <strong {...(problem.language ? { lang: problem.language } : {})}>
                {locales.find(({ code }) => code === problem.language)?.name ?? word('live.problems.everyLanguage')}
              </strong>
              {' – '}
              {problem.sentence}
            </Typography>
          </li>
        ))}
      </Flex>
      {count > problems.length && (
        <Typography variant="pi" textColor="neutral700">
          {word('live.problems.more', { count: count - problems.length })}
        </Typography>
      )}
    </Box>
  );
}
