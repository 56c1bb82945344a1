import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { languageName } from '../language-name';
import { useTimes } from '../use-times';
import { useWords } from '../use-words';
import type { Schedule } from './schedule';

/** What is to be done or was, when, in which languages, and why not. */
export function ScheduleText({ schedule }: { schedule: Schedule }) {
  const words = useWords();
  const intl = useIntl();
  const { wall } = useTimes();
  const { type, action, locales, at, state, reason, doneAt, isLate } = schedule;
  const languages = (codes: readonly string[]) => codes.map(languageName).join(', ');
  // Words of fields are those of the forms.
  const fieldName = (field: string) =>
    intl.formatMessage({ id: `content-manager.content-types.api::${type}.${type}.${field}`, defaultMessage: field });
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography textColor={state === 'failed' ? 'danger600' : 'neutral800'}>
        {words(`schedule.${state}.${action}`, {
          at: wall(state === 'done' ? (doneAt ?? at) : at),
          languages: languages(locales),
        })}
      </Typography>
      {isLate && <Typography textColor="neutral600">{words('schedule.late', { planned: wall(at) })}</Typography>}
      {reason && (
        <Typography textColor="danger600">
          {words(`schedule.reason.${reason.word}`, {
            names: reason.word === 'missing' ? languages(reason.names) : reason.names.map(fieldName).join(', '),
            message: reason.message,
          })}
        </Typography>
      )}
    </Flex>
  );
}
