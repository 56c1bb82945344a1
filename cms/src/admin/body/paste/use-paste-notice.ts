import { useCallback } from 'react';
import { useNotification } from '@strapi/admin/strapi-admin';
import { bodyLimits } from '../../../body/body';
import { useWords } from '../../use-words';
import type { PasteNotice } from './paste-html';

const kinds = ['pictures', 'links', 'letters', 'struck'] as const;

/** Says after a paste what was left out of it; it stays until it is closed. Nothing is said where nothing was. */
export function usePasteNotice(): PasteNotice {
  const words = useWords();
  const { toggleNotification } = useNotification();
  return useCallback(
    (what) => {
      if ('tooLong' in what) {
        const message = words('write.paste.tooLong', { count: what.tooLong, most: bodyLimits.text });
        toggleNotification({ type: 'danger', message, blockTransition: true });
        return;
      }
      const told = kinds.filter((kind) => what.leftOut[kind] > 0);
      if (told.length === 0) return;
      const message = told.map((kind) => words(`write.paste.${kind}`, { count: what.leftOut[kind] })).join(' ');
      toggleNotification({ type: 'warning', message, blockTransition: true });
    },
    [words, toggleNotification],
  );
}
