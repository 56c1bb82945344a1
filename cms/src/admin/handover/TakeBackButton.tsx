import { Button } from '@strapi/design-system';
import { useAsking } from '../use-asking';
import { useWords } from '../use-words';

/** With it an author takes back what was handed over. */
export function TakeBackButton({ path, onDone }: { path: string; onDone: () => void }) {
  const words = useWords();
  const { isAsking, ask } = useAsking('handover.taken');
  return (
    <Button variant="secondary" loading={isAsking} onClick={() => void ask('del', path).then(onDone)}>
      {words('handover.takeBack')}
    </Button>
  );
}
