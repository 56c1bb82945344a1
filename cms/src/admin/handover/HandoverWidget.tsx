import { Widget } from '@strapi/admin/strapi-admin';
import { Flex } from '@strapi/design-system';
import { EntryLink } from '../EntryLink';
import { useDesk } from '../use-desk';
import { useWords } from '../use-words';
import { HandoverText } from './HandoverText';
import type { ListedHandover } from './handover';

/** What waits for this editor, or what this author gave away and got back. */
export function HandoverWidget() {
  const words = useWords();
  const { data, failed } = useDesk<ListedHandover[]>('handovers');
  if (failed) return <Widget.Error />;
  if (data === undefined) return <Widget.Loading />;
  if (data.length === 0) return <Widget.NoData>{words('handover.widget.none')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {data.map((handover) => (
        <li key={handover.documentId}>
          <EntryLink {...handover}>{handover.title}</EntryLink>
          <HandoverText handover={handover} seenByEditor={!handover.isMine} />
        </li>
      ))}
    </Flex>
  );
}
