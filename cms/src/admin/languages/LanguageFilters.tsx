import { useEffect, useState } from 'react';
import { Box, Button, Field, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { OverviewAnswer } from '../../desk/languages/contract';
import { STATES } from '../../desk/languages/contract';
import { useWords } from '../use-words';
import { languageName } from '../language-name';

interface LanguageFiltersProps {
  answer: OverviewAnswer;
  params: URLSearchParams;
  /** Empty values take a filter away. */
  onFilter: (changes: Record<string, string>) => void;
}

export function LanguageFilters({ answer, params, onFilter }: LanguageFiltersProps) {
  const words = useWords();
  const intl = useIntl();
  const [text, setText] = useState(params.get('text') ?? '');
  useEffect(() => setText(params.get('text') ?? ''), [params]);

  const choices: [string, string, { value: string; label: string }[]][] = [
    [
      'type',
      words('languages.filter.type'),
      answer.types.map(({ type, name }) => ({
        value: type,
        label: intl.formatMessage({ id: name, defaultMessage: name }),
      })),
    ],
    [
      'project',
      words('languages.filter.project'),
      answer.projects.map(({ id, title }) => ({ value: id, label: title })),
    ],
    [
      'locale',
      words('languages.filter.locale'),
      answer.locales.map((code) => ({ value: code, label: languageName(code) })),
    ],
    [
      'state',
      words('languages.filter.state'),
      STATES.map((state) => ({ value: state, label: words(`languages.state.${state}`) })),
    ],
  ];
  const isFiltered = [...params.keys()].some((name) => name !== 'page');

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onFilter({ text: text.trim() });
      }}
    >
      <Grid.Root gap={4}>
        {choices.map(([name, label, options]) => (
          <Grid.Item key={name} col={2} s={6} xs={12} direction="column" alignItems="stretch">
            <Field.Root name={name}>
              <Field.Label>{label}</Field.Label>
              <SingleSelect
                value={params.get(name) ?? ''}
                onChange={(value) => onFilter({ [name]: String(value ?? '') })}
              >
                <SingleSelectOption value="">{words('languages.filter.all')}</SingleSelectOption>
                {options.map((option) => (
                  <SingleSelectOption key={option.value} value={option.value}>
                    {option.label}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Grid.Item>
        ))}
        <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
          <Field.Root name="text" hint={words('languages.filter.text.hint')}>
            <Field.Label>{words('languages.filter.text')}</Field.Label>
            <TextInput value={text} onChange={(event) => setText(event.target.value)} />
            <Field.Hint />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
      {isFiltered && (
        <Box paddingTop={2}>
          <Button
            type="button"
            variant="ghost"
            onClick={() => onFilter({ type: '', project: '', locale: '', state: '', text: '' })}
          >
            {words('languages.filter.clear')}
          </Button>
        </Box>
      )}
    </form>
  );
}
