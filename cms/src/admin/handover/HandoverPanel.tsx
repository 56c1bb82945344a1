import { Flex } from '@strapi/design-system';
import type { OpenEntry } from '../side-panel';
import { deskPath } from '../side-panel';
import { useDesk } from '../use-desk';
import { useWords } from '../use-words';
import { GiveForm } from './GiveForm';
import { HandoverText } from './HandoverText';
import { ReturnForm } from './ReturnForm';
import { TakeBackButton } from './TakeBackButton';
import type { HandoverState } from './handover';

/** The panel beside the form with which an author hands an entry over, and an editor hands it back. */
export function HandoverPanel(entry: OpenEntry) {
  const words = useWords();
  const path = deskPath('handovers', entry);
  const version = `${entry.document?.updatedAt} ${entry.document?.publishedAt}`;
  const { data, reload } = useDesk<HandoverState>(path, version);
  if (data === undefined || path === undefined) return null;
  const { handover, mayHandOver, mayHandBack, mayTakeBack } = data;
  if (handover === null && !mayHandOver) return null;
  return {
    title: words('handover.title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {handover && <HandoverText handover={handover} seenByEditor={mayHandBack} />}
        {mayTakeBack && <TakeBackButton path={path} onDone={reload} />}
        {mayHandBack && <ReturnForm path={path} onDone={reload} />}
        {mayHandOver && (
          <GiveForm path={path} locale={entry.document?.locale ?? ''} editors={data.editors} onDone={reload} />
        )}
      </Flex>
    ),
  };
}
