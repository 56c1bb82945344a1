import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { LanguageState, OverviewAnswer, OverviewCell, OverviewRow } from '../../desk/languages/contract';
import { useWords } from '../use-words';
import { entryAddress } from './entry-address';
import { languageName } from '../language-name';

/** Beside its states a cell can be the source. */
type Tone = LanguageState;

const Scroll = styled.div`
  overflow-x: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
const Matrix = styled.table`
  inline-size: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  th,
  td {
    padding: 1.2rem;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  thead th {
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral700};
  }
  tbody th {
    min-inline-size: 20rem;
    max-inline-size: 44rem;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  small {
    display: block;
    font-size: 1.2rem;
    font-weight: 400;
    color: ${({ theme }) => theme.colors.neutral700};
  }
  a {
    color: inherit;
  }
  /* One below the other, and each large enough for a finger: 24 pixels. */
  thead a {
    display: inline-block;
    padding-block: 0.3rem;
    min-block-size: 2.4rem;
  }
`;
const tones: Record<Tone, [string, string]> = {
  missing: ['neutral100', 'neutral700'],
  draft: ['secondary100', 'secondary700'],
  live: ['success100', 'success700'],
  stale: ['warning100', 'neutral800'],
  machine: ['alternative100', 'alternative700'],
};
const Mark = styled.span<{ $tone: Tone }>`
  display: inline-block;
  padding: 0.2rem 0.8rem;
  margin-block-end: 0.4rem;
  border-radius: 0.4rem;
  white-space: nowrap;
  background: ${({ theme, $tone }) => theme.colors[tones[$tone][0] as 'neutral100']};
  color: ${({ theme, $tone }) => theme.colors[tones[$tone][1] as 'neutral700']};
  button& {
    border: 0;
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
`;

interface LanguageMatrixProps {
  answer: OverviewAnswer;
  params: URLSearchParams;
  /** Somebody wants to see what changed in the source since the translation into that language. */
  onChange: (row: OverviewRow, locale: string) => void;
}

export function LanguageMatrix({ answer, params, onChange }: LanguageMatrixProps) {
  const words = useWords();
  const intl = useIntl();
  const types = new Map(answer.types.map((one) => [one.type, one]));
  const nameOf = (type: string) => {
    const name = types.get(type)?.name ?? type;
    return intl.formatMessage({ id: name, defaultMessage: name });
  };
  const countLink = (locale: string, state: LanguageState) => {
    const next = new URLSearchParams(params);
    next.delete('page');
    next.set('locale', locale);
    next.set('state', state);
    return `?${next.toString()}`;
  };
  const counted = ['missing', 'stale', 'machine'] as const;

  if (answer.rows.length === 0) return <p>{words('languages.none')}</p>;
  return (
    <Scroll tabIndex={0} role="group" aria-label={words('languages.title')}>
      <Matrix>
        <thead>
          <tr>
            <th scope="col">{words('languages.entry')}</th>
            {answer.locales.map((locale) => (
              <th key={locale} scope="col">
                <span lang={locale}>{languageName(locale)}</span>
                {counted.map((state) => {
                  const count = answer.counts[locale]?.[state] ?? 0;
                  return (
                    count > 0 && (
                      <small key={state}>
                        <RouterLink to={countLink(locale, state)}>
                          {words(`languages.state.${state}`)}: {count}
                        </RouterLink>
                      </small>
                    )
                  );
                })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <RouterLink to={addressOf(row, row.lang)} lang={row.lang}>
                  {row.title}
                </RouterLink>
                <small>{nameOf(row.type)}</small>
              </th>
              {answer.locales.map((locale) => (
                <td key={locale}>
                  <Cell row={row} locale={locale} to={addressOf(row, locale)} onChange={onChange} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Matrix>
    </Scroll>
  );

  function addressOf({ type, id }: OverviewRow, locale: string) {
    return entryAddress({ type, id, single: types.get(type)?.single ?? false }, locale);
  }
}

const stateOf = (cell: OverviewCell | undefined): 'missing' | 'draft' | 'live' =>
  cell === undefined ? 'missing' : cell.live ? 'live' : 'draft';

interface CellProps {
  row: OverviewRow;
  locale: string;
  to: string;
  onChange: LanguageMatrixProps['onChange'];
}

function Cell({ row, locale, to, onChange }: CellProps) {
  const words = useWords();
  const cell = row.cells[locale];
  const state = stateOf(cell);
  const stateWord = words(`languages.state.${state}`);
  const about = { title: row.title, language: languageName(locale) };
  return (
    <>
      <RouterLink to={to} aria-label={words('languages.cell', { ...about, state: stateWord })}>
        <Mark $tone={state}>{stateWord}</Mark>
      </RouterLink>
      {cell?.stale && (
        <div>
          <Mark
            as="button"
            type="button"
            $tone="stale"
            aria-label={words('languages.cell.change', { ...about, state: words('languages.state.stale') })}
            onClick={() => onChange(row, locale)}
          >
            {words('languages.state.stale')}
          </Mark>
        </div>
      )}
      {cell?.machine && (
        <div>
          <Mark $tone="machine">{words('languages.state.machine')}</Mark>
        </div>
      )}
      {cell?.source && <small>{words('languages.source')}</small>}
    </>
  );
}
