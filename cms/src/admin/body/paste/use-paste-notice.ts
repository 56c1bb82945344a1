import { useCallback, useState } from 'react';
import { useNotification } from '@strapi/admin/strapi-admin';
import { bodyLimits } from '../../../body/body';
import { useWords } from '../../use-words';
import type { PasteNotice } from './paste-html';

const kinds = ['pictures', 'links', 'letters', 'struck'] as const;

/**
 * What was left out of the last paste, a sentence each, until it is closed; empty where nothing was. A notification
 * would stand before the dialogs in which it is to be made good.
 */
export function usePasteNotice(): { notify: PasteNotice; leftOut: readonly string[]; close: () => void } {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const notify = useCallback<PasteNotice>(
    (what) => {
      if ('tooLong' in what) {
        const message = words('write.paste.tooLong', { count: what.tooLong, most: bodyLimits.text });
        toggleNotification({ type: 'danger', message, blockTransition: true });
        return;
      }
      const told = kinds.filter((kind) => what.leftOut[kind] > 0);
      setLeftOut(told.map((kind) => words(`write.paste.${kind}`, { count: what.leftOut[kind] })));
    },
    [words, toggleNotification],
  );
  return { notify, leftOut, close: () => setLeftOut([]) };
}
