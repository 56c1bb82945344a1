import { useCallback, useEffect, useRef } from 'react';
import { useAuth, useQueryParams } from '@strapi/admin/strapi-admin';
import { Button, Typography } from '@strapi/design-system';
import { useTimes } from '../use-times';
import { useWords } from '../use-words';
import { compareVersions, meaningOf } from './changes';
import type { TwoVersions, Values } from './changes';
import { CompareDialog } from './CompareDialog';
import type { DocumentRequest } from './follow-saves';
import type { LocalCopy } from './local-copies';
import { newId, useLocalCopy } from './use-local-copy';
import { useTyped } from './use-typed';

/** Hours, minutes and seconds alike in all languages. */
const clock = new Intl.DateTimeFormat('de', { timeStyle: 'medium' });

/** What a stored entry says of itself. */
export interface StoredEntry {
  locale?: string | null;
  updatedAt?: string;
  updatedBy?: { firstname?: string; lastname?: string; username?: string | null } | null;
}

interface WritingProps {
  model: string;
  collectionType: string;
  documentId: string | undefined;
  /** As far as it is stored. */
  document: StoredEntry | undefined;
}

/** What stands beside a form on what was typed into it: whether it is kept, what was kept before, who else has saved. */
export function Writing({ model, collectionType, documentId, document }: WritingProps) {
  const words = useWords();
  const { instant } = useTimes();
  const administrator = useAuth('Writing', ({ user }) => user?.id) as number | undefined;
  const session = useAuth('Writing', ({ token }) => token) ?? '';
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = document?.locale ?? query.plugins?.i18n?.locale ?? '';
  const isSingle = collectionType === 'single-types';
  const storedId = isSingle ? null : (documentId ?? null);

  const isSame = useCallback(
    (request: DocumentRequest) =>
      request.model === model &&
      (isSingle || (request.documentId ?? null) === storedId) &&
      (request.params?.locale ?? locale) === locale,
    [model, isSingle, storedId, locale],
  );
  const copyId = useRef('');
  copyId.current ||= newId();
  const { form, modified, typedNow, overtaken, forgetOvertaken } = useTyped({
    of: JSON.stringify([model, storedId, document?.locale]),
    place: { session, model, documentId: storedId, locale },
    isSame,
    copyId,
  });
  const title = form.values['title'];
  const copy = useLocalCopy({
    entry: { administrator: Number(administrator ?? 0), model, collectionType, documentId: storedId, locale },
    title: typeof title === 'string' ? title : '',
    values: form.values,
    modified,
    isReset: form.values === form.initialValues,
    typedNow,
    isSame,
    copyId,
  });
  const time = (iso: string | undefined) => (iso === undefined ? '' : instant(iso));

  const put = (versions: readonly TwoVersions[], side: 'mine' | 'theirs') => {
    const chosen = Object.fromEntries(versions.map((version) => [version.field, version[side]]));
    form.setValues({ ...form.getValues(), ...chosen });
  };
  const offered = copy.offered && offeredVersions(copy.offered, form.initialValues);
  const isInVain = offered?.versions.length === 0;
  useEffect(() => {
    if (isInVain) copy.discard();
  }, [isInVain]);
  const { kept } = copy;
  const { firstname = '', lastname = '', username } = document?.updatedBy ?? {};

  return (
    <>
      <Typography
        tag="p"
        variant="omega"
        role="status"
        textColor={kept.state === 'refused' ? 'danger600' : 'neutral600'}
      >
        {kept.state === 'kept'
          ? words('write.kept', { time: clock.format(kept.at) })
          : words(`write.kept.${kept.state}`)}
      </Typography>
      {overtaken ? (
        <CompareDialog
          title={words('write.overtaken.title')}
          intro={words('write.overtaken.text', {
            who: [firstname, lastname].join(' ').trim() || username || words('write.overtaken.somebody'),
            time: time(document?.updatedAt),
          })}
          model={model}
          lang={locale}
          versions={overtaken}
          names={{ mine: 'write.overtaken.mine', theirs: 'write.overtaken.theirs' }}
          apply="write.overtaken.apply"
          onApply={(fields) => {
            put(
              overtaken.filter(({ field }) => fields.includes(field)),
              'theirs',
            );
            forgetOvertaken();
          }}
        />
      ) : (
        copy.offered &&
        offered &&
        !isInVain && (
          <CompareDialog
            key={copy.offered.id}
            title={words('write.offered.title')}
            intro={words(offered.isStale ? 'write.offered.stale' : 'write.offered.text', {
              time: time(copy.offered.keptAt),
            })}
            model={model}
            lang={locale}
            versions={offered.versions}
            names={{ mine: 'write.offered.mine', theirs: 'write.offered.theirs' }}
            apply="write.offered.apply"
            onApply={(fields) => {
              put(
                offered.versions.filter(({ field }) => !fields.includes(field)),
                'mine',
              );
              copy.adopt();
            }}
            onClose={copy.later}
            more={
              <>
                <Button variant="tertiary" onClick={copy.later}>
                  {words('write.offered.later')}
                </Button>
                <Button variant="danger-light" onClick={copy.discard}>
                  {words('write.offered.discard')}
                </Button>
              </>
            }
          />
        )
      )}
    </>
  );
}

/** What a kept copy says otherwise than what is stored now, and whether that has changed since. */
function offeredVersions({ changes }: LocalCopy, stored: Values) {
  const from = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.from]));
  const to = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.to]));
  const isStale = compareVersions(from, from, pick(stored, Object.keys(changes))).length > 0;
  const versions = Object.keys(changes)
    .filter((field) => meaningOf(to[field]) !== meaningOf(stored[field]))
    .map((field): TwoVersions => ({ field, mine: to[field], theirs: stored[field], both: true }));
  return { versions, isStale };
}

const pick = (values: Values, fields: string[]): Values =>
  Object.fromEntries(fields.map((field) => [field, values[field]]));
