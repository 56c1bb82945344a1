import { Widget } from '@strapi/strapi/admin';
import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { OverviewAnswer } from '../../desk/languages/contract';
import { STATES } from '../../desk/languages/contract';
import { useWords } from '../use-words';
import { languageName } from '../language-name';
import { useAnswer } from './use-answer';

const Counts = styled.table`
  inline-size: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  th,
  td {
    padding: 0.6rem 0.4rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 500;
  }
  th:first-child {
    text-align: start;
  }
  thead th {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;

/** On the home page: how many entries are missing, drafts, live and so on, in each language. */
export default function LanguagesWidget() {
  const words = useWords();
  const { data, failed } = useAnswer<OverviewAnswer>('/desk/languages');
  if (failed) return <Widget.Error>{words('languages.failed')}</Widget.Error>;
  if (data === undefined) return <Widget.Loading />;
  const states = STATES.filter(
    (state) => state !== 'machine' || data.locales.some((locale) => (data.counts[locale]?.machine ?? 0) > 0),
  );
  return (
    <Box overflow="auto" tabIndex={0} role="group" aria-label={words('languages.title')}>
      <Counts>
        <thead>
          <tr>
            <th scope="col">
              <Typography variant="pi" textColor="neutral700">
                {words('languages.filter.locale')}
              </Typography>
            </th>
            {states.map((state) => (
              <th key={state} scope="col">
                {words(`languages.state.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.locales.map((locale) => (
            <tr key={locale}>
              <th scope="row" lang={locale}>
                {languageName(locale)}
              </th>
              {states.map((state) => {
                const count = data.counts[locale]?.[state] ?? 0;
                return (
                  <td key={state}>
                    {count === 0 ? (
                      0
                    ) : (
                      <Link
                        tag={NavLink}
                        to={`/languages?locale=${locale}&state=${state}`}
                        aria-label={words('languages.cell', {
                          title: String(count),
                          language: languageName(locale),
                          state: words(`languages.state.${state}`),
                        })}
                      >
                        {count}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Counts>
    </Box>
  );
}
