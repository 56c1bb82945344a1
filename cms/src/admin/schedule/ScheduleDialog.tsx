import { useState } from 'react';
import { Field, Flex, Radio, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import type { DeskError } from '../desk-error';
import { DeskDialog } from '../DeskDialog';
import { LanguageBoxes } from '../LanguageBoxes';
import { useAsking } from '../use-asking';
import { useTimes } from '../use-times';
import { useWords } from '../use-words';
import type { EntrySchedules, Schedule } from './schedule';

interface ScheduleDialogProps {
  path: string;
  entry: EntrySchedules;
  /** The one to change; a new one without. */
  schedule: Schedule | undefined;
  locale: string | undefined;
  onClose: () => void;
  onSaved: () => void;
}

/** What is to be done with an entry, in which languages, on which day and at what time. */
export function ScheduleDialog({ path, entry, schedule, locale, onClose, onSaved }: ScheduleDialogProps) {
  const words = useWords();
  const { wall } = useTimes();
  const [today = ''] = entry.now.split('T');
  const [action, setAction] = useState(schedule?.action ?? 'publish');
  const [locales, setLocales] = useState(schedule?.locales ?? entry.locales.filter((code) => code === locale));
  const [date, setDate] = useState(schedule?.at.split('T')[0] ?? today);
  const [time, setTime] = useState(schedule?.at.split('T')[1] ?? '');
  const [which, setWhich] = useState<string>();
  const [error, setError] = useState<DeskError>();
  const { isAsking, ask } = useAsking('schedule.saved', { quietly: true });

  const isComplete = date !== '' && time !== '';
  const save = async () => {
    const body = { action, locales, at: `${date}T${time}`, which };
    const answer = schedule ? await ask('put', `${path}/${schedule.id}`, body) : await ask('post', path, body);
    if ('data' in answer) onSaved();
    else setError(answer.error);
  };
  const word = error && (error.word === 'schedule.time' ? 'schedule.time.wrong' : error.word);
  const isOfLanguages = word === 'schedule.locales';
  const asksWhich = error?.details['asks'] === 'which';

  return (
    <DeskDialog
      title={words('schedule.title')}
      saveLabel={words('body.dialog.save')}
      isSaving={isAsking}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Field.Root name="schedule-action">
        <Field.Label>{words('schedule.action')}</Field.Label>
        <SingleSelect value={action} onChange={(value) => setAction(value as Schedule['action'])}>
          <SingleSelectOption value="publish">{words('schedule.publish')}</SingleSelectOption>
          <SingleSelectOption value="unpublish">{words('schedule.unpublish')}</SingleSelectOption>
        </SingleSelect>
      </Field.Root>
      <LanguageBoxes
        label={words('schedule.languages')}
        offered={entry.locales}
        chosen={locales}
        onChange={setLocales}
        error={isOfLanguages ? words('schedule.locales') : undefined}
      />
      <Flex gap={4} alignItems="flex-start">
        <Field.Root name="schedule-date" required>
          <Field.Label>{words('schedule.date')}</Field.Label>
          <TextInput type="date" min={today} value={date} onChange={(event) => setDate(event.target.value)} />
        </Field.Root>
        <Field.Root name="schedule-time" required>
          <Field.Label>{words('schedule.time')}</Field.Label>
          <TextInput type="time" value={time} onChange={(event) => setTime(event.target.value)} />
        </Field.Root>
      </Flex>
      {asksWhich && (
        <Radio.Group aria-label={words('schedule.time')} value={which ?? ''} onValueChange={setWhich}>
          <Radio.Item value="first">{words('schedule.twice.first')}</Radio.Item>
          <Radio.Item value="second">{words('schedule.twice.second')}</Radio.Item>
        </Radio.Group>
      )}
      {word && !isOfLanguages && (
        <Typography role="alert" textColor="danger600">
          {words(isComplete ? word : 'schedule.time.wrong')}
        </Typography>
      )}
      <Typography textColor="neutral600">
        {words('schedule.zone', { zone: entry.zone, now: wall(entry.now) })}
      </Typography>
    </DeskDialog>
  );
}
