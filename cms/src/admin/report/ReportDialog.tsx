import { useState } from 'react';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { isPartialDate } from '../../checks/partial-date';
import { suggestTitle } from '../../desk/report/suggest-title';
import { writtenDate } from '../../desk/written-date';
import type { DeskError } from '../desk-error';
import { DeskDialog } from '../DeskDialog';
import { LanguageBoxes } from '../LanguageBoxes';
import { useAsking } from '../use-asking';
import { useUpload } from '../use-upload';
import { useWords } from '../use-words';
import { FilesField } from './FilesField';
import { TextField } from './TextField';

/** What a report can be about, as the desk says it. */
export interface Choices {
  projects: { id: string; title: string }[];
  kinds: string[];
  locales: { code: string; name: string }[];
}

/** Asks what took place, when, where and in which languages to write; opens the draft that is made of it. */
export function ReportDialog({ choices, onClose }: { choices: Choices; onClose: () => void }) {
  const words = useWords();
  const intl = useIntl();
  const navigate = useNavigate();
  const codes = choices.locales.map(({ code }) => code);
  // The first that is chosen is the one in which it opens: the administrator's own stands first.
  const offered = [...codes.filter((code) => code === intl.locale), ...codes.filter((code) => code !== intl.locale)];
  const [facts, setFacts] = useState({ kind: 'workshop', project: '', date: '', town: '', title: '' });
  const [locales, setLocales] = useState(offered.slice(0, 1));
  const [pictures, setPictures] = useState<File[]>([]);
  const [presentations, setPresentations] = useState<File[]>([]);
  const [isUploading, setIsUploading] = useState(false);
  const upload = useUpload();
  const [error, setError] = useState<DeskError>();
  const { isAsking, ask } = useAsking<{ documentId: string; locale: string }>(undefined, { quietly: true });
  const set = (name: keyof typeof facts) => (value: string) => {
    setFacts({ ...facts, [name]: value });
    // What was wrong is not so any more, as far as anybody knows.
    setError((was) => {
      const fields = Object.fromEntries(Object.entries(was?.fields ?? {}).filter(([field]) => field !== name));
      return was && Object.keys(fields).length > 0 ? { ...was, fields } : undefined;
    });
  };

  /** The ids of files in the media library; undefined where they could not be put there, which is shown. */
  const uploaded = async (field: string, files: File[]) => {
    setIsUploading(true);
    try {
      return (await upload(files)).map(({ id }) => id);
    } catch {
      setError({ word: 'report.invalid', fields: { [field]: 'report.files.failed' }, details: {} });
      return undefined;
    } finally {
      setIsUploading(false);
    }
  };
  const create = async () => {
    // What is wrong in the fields is said before anything is uploaded.
    const checked = await ask('post', 'reports/check', { ...facts, locales });
    if ('error' in checked) return setError(checked.error);
    const pictureIds = await uploaded('pictures', pictures);
    const presentationIds = pictureIds && (await uploaded('presentations', presentations));
    if (presentationIds === undefined) return;
    const files = { pictures: pictureIds, presentations: presentationIds };
    const answer = await ask('post', 'reports', { ...facts, locales, ...files });
    if ('error' in answer) return setError(answer.error);
    const { documentId, locale } = answer.data;
    const form = `/content-manager/collection-types/api::workshop.workshop/${documentId}`;
    void navigate(`${form}?plugins[i18n][locale]=${locale}`);
  };
  const wrong = (field: string) => {
    const word = error?.fields[field];
    return word ? words(word) : undefined;
  };
  const written = writtenDate(facts.date);
  const date = isPartialDate(written) ? written : '';
  const suggested = suggestTitle(locales[0] ?? intl.locale, { kind: facts.kind, town: facts.town.trim(), date });
  const isGeneral = error !== undefined && Object.keys(error.fields).length === 0;

  return (
    <DeskDialog
      title={words('report.new')}
      saveLabel={words('report.create')}
      isSaving={isAsking || isUploading}
      onSave={() => void create()}
      onClose={onClose}
    >
      <Field.Root name="report-kind" error={wrong('kind') ?? false}>
        <Field.Label>{words('report.kind')}</Field.Label>
        <SingleSelect value={facts.kind} onChange={(value) => set('kind')(String(value))}>
          {choices.kinds.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {intl.formatMessage({ id: kind, defaultMessage: kind })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <Field.Root name="report-project" error={wrong('project') ?? false}>
        <Field.Label>{words('report.project')}</Field.Label>
        <SingleSelect
          value={facts.project}
          placeholder={words('report.project.none')}
          onClear={() => set('project')('')}
          clearLabel={words('report.project.none')}
          onChange={(value) => set('project')(String(value ?? ''))}
        >
          {choices.projects.map(({ id, title }) => (
            <SingleSelectOption key={id} value={id}>
              {title}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <TextField
        name="report-date"
        label={words('report.date')}
        hint={words('report.date.hint')}
        error={wrong('date')}
        value={facts.date}
        onChange={set('date')}
      />
      <TextField
        name="report-town"
        label={words('report.town')}
        error={wrong('town')}
        value={facts.town}
        onChange={set('town')}
      />
      <LanguageBoxes
        label={words('report.locales')}
        hint={words('report.locales.hint')}
        error={wrong('locales')}
        offered={offered}
        chosen={locales}
        onChange={setLocales}
      />
      <FilesField
        name="report-pictures"
        label={words('report.pictures')}
        hint={words('report.pictures.hint')}
        error={wrong('pictures')}
        accept="image/jpeg,image/png,image/webp,image/avif"
        onChange={setPictures}
      />
      <FilesField
        name="report-presentations"
        label={words('report.presentations')}
        hint={words('report.presentations.hint')}
        error={wrong('presentations')}
        accept=".pdf,.pptx,.ppt,.odp"
        onChange={setPresentations}
      />
      <TextField
        name="report-title"
        label={words('report.title')}
        hint={words('report.title.hint')}
        placeholder={suggested}
        error={wrong('title') ?? (isGeneral ? words('report.failed') : undefined)}
        value={facts.title}
        onChange={set('title')}
      />
    </DeskDialog>
  );
}
