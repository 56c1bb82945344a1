import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { Button, Checkbox, Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { EntryAnswer, PlacedText, TextValue, Translation } from '../../desk/languages/contract';
import { useWords } from '../use-words';
import { BesideFrame } from './BesideFrame';
import { TextCard } from './TextCard';
import { languageName } from '../language-name';
import { useFailure } from './use-failure';
import { useFillForm } from './use-fill-form';
import { useLabels } from './use-labels';

interface BesideProps {
  type: string;
  id: string;
  locale: string;
  answer: EntryAnswer;
  /** Whether the form can be written in. */
  writable: boolean;
  onLanguage: (locale: string) => void;
  onStillRight: () => void;
  onClose: () => void;
}

/** The texts of another language beside the form: to read, to see what changed, to copy, to have translated. */
export function Beside({ type, id, locale, answer, writable, onLanguage, onStillRight, onClose }: BesideProps) {
  const words = useWords();
  const label = useLabels(type);
  const fill = useFillForm();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const failure = useFailure();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [proposals, setProposals] = useState<ReadonlyMap<string, TextValue>>(new Map());
  const [isAsking, setAsking] = useState(false);

  const { from, behind, texts } = answer;
  if (from === undefined) return null;
  const gone = Object.keys(behind).filter((path) => path !== '*' && !texts.some((text) => text.path === path));
  const anyChange = Object.keys(behind).length > 0;
  const shown = onlyChanged && anyChange ? texts.filter(({ path }) => path in behind) : texts;
  const picked = texts.filter(({ path }) => chosen.has(path));
  const choose = (path: string, wanted: boolean) =>
    setChosen(new Set(wanted ? [...chosen, path] : [...chosen].filter((one) => one !== path)));

  const copy = () => {
    fill(picked);
    toggleNotification({ type: 'info', message: words('languages.beside.copied', { count: picked.length }) });
    setChosen(new Set());
  };
  const translate = async () => {
    setAsking(true);
    try {
      const paths = picked.map(({ path }) => path);
      const { data } = await post<Translation>(`/desk/languages/${type}/${id}/translate`, { from, to: locale, paths });
      setProposals(new Map(data.texts.map(({ path, value }) => [path, value])));
      if (data.pieces > 0)
        toggleNotification({ type: 'warning', message: words('languages.beside.pieces', { count: data.pieces }) });
    } catch (error) {
      failure(error);
    }
    setAsking(false);
  };
  const accept = () => {
    const made = texts.flatMap((text): PlacedText[] => {
      const value = proposals.get(text.path);
      return value === undefined ? [] : [{ ...text, value }];
    });
    fill(made, { machine: true });
    toggleNotification({ type: 'info', message: words('languages.beside.translated', { count: made.length }) });
    setProposals(new Map());
    setChosen(new Set());
  };
  const others = answer.languages.filter((one) => one.locale !== locale);

  return (
    <BesideFrame
      title={words('languages.beside.title')}
      onClose={onClose}
      tools={
        <>
          <Field.Root name="beside-language">
            <Field.Label>{words('languages.filter.locale')}</Field.Label>
            <SingleSelect
              value={from}
              onChange={(value) => {
                setChosen(new Set());
                setProposals(new Map());
                onLanguage(String(value));
              }}
            >
              {others.map((one) => (
                <SingleSelectOption key={one.locale} value={one.locale}>
                  {languageName(one.locale)}
                  {one.source ? ` (${words('languages.source')})` : ''}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          {writable && (
            <Checkbox
              checked={picked.length === texts.length}
              onCheckedChange={(wanted) => setChosen(new Set(wanted === true ? shown.map(({ path }) => path) : []))}
            >
              {words('languages.beside.chooseAll')}
            </Checkbox>
          )}
          {anyChange && (
            <Checkbox checked={onlyChanged} onCheckedChange={(wanted) => setOnlyChanged(wanted === true)}>
              {words('languages.beside.onlyChanged')}
            </Checkbox>
          )}
        </>
      }
      footer={
        writable && (
          <>
            <Button type="button" variant="secondary" disabled={picked.length === 0} onClick={copy}>
              {words('languages.beside.copy')}
            </Button>
            {answer.translator && (
              <Button
                type="button"
                variant="secondary"
                loading={isAsking}
                disabled={picked.length === 0}
                onClick={() => void translate()}
              >
                {words('languages.beside.translate')}
              </Button>
            )}
            {proposals.size > 0 && (
              <Button type="button" onClick={accept}>
                {words('languages.beside.accept')}
              </Button>
            )}
            {anyChange && (
              <Button type="button" variant="success-light" onClick={onStillRight}>
                {words('languages.beside.stillRight')}
              </Button>
            )}
          </>
        )
      }
    >
      {'*' in behind && <Typography textColor="neutral800">{words('languages.change.unknown')}</Typography>}
      <ul>
        {shown.map((text) => {
          const proposal = proposals.get(text.path);
          return (
            <TextCard
              key={text.path}
              label={label(text)}
              text={text}
              lang={from}
              before={behind[text.path]}
              proposal={proposal === undefined ? undefined : { value: proposal, lang: locale }}
              chosen={chosen.has(text.path)}
              onChoose={writable ? (wanted) => choose(text.path, wanted) : undefined}
            />
          );
        })}
        {gone.map((path) => (
          <TextCard
            key={path}
            label={label({ field: path.split('/')[0] ?? path })}
            text={undefined}
            lang={from}
            before={behind[path]}
            proposal={undefined}
            chosen={false}
            onChoose={undefined}
          />
        ))}
      </ul>
    </BesideFrame>
  );
}
