import type { Core } from '@strapi/strapi';
import { ourShapes } from '../in-step/shape';
import { secrets } from '../start/secrets';
import { sign } from './signature';

/**
 * Tells the press (`PRESS_URL`) that something was published, or a draft saved, once the transaction is through. A hint
 * only, signed with the site's token: it may get lost, the press asks by itself as well.
 */
export function hintPress(strapi: Core.Strapi): void {
  const url = process.env['PRESS_URL'];
  if (!url) return;
  const hint = (path: string) => {
    const time = String(Date.now());
    const headers = { 'X-Biseri-Time': time, 'X-Biseri-Signature': sign(time, secrets().siteToken) };
    fetch(`${url}${path}`, { method: 'POST', headers, signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  };
  const follow = (models: string[], path: string) => {
    let pending = false;
    const soon = () => {
      if (pending) return;
      pending = true;
      // Several rows of one saving are one hint.
      setImmediate(() => {
        pending = false;
        hint(path);
      });
    };
    const afterCommit = async () => {
      await strapi.db.transaction(({ onCommit }: { onCommit: (call: () => void) => void }) => onCommit(soon));
    };
    strapi.db.lifecycles.subscribe({ models, afterCreate: afterCommit, afterUpdate: afterCommit });
  };
  follow(['biseri::line'], '/hook');
  // A saved draft is news to open previews only.
  follow([...ourShapes().map(({ uid }) => uid), 'plugin::upload.file'], '/hook/drafts');
}
