import type { Core } from '@strapi/strapi';
import { createHmac } from 'node:crypto';
import { secrets } from '../start/secrets';

/**
 * Tells the press (`PRESS_URL`) that something was published, once the transaction is through. A hint only, signed
 * with the site's token: it may get lost, the press asks by itself as well.
 */
export function hintPress(strapi: Core.Strapi): void {
  const url = process.env['PRESS_URL'];
  if (!url) return;
  let pending = false;
  const hint = () => {
    pending = false;
    const time = String(Date.now());
    const signature = createHmac('sha256', secrets().siteToken).update(time).digest('hex');
    const headers = { 'X-Biseri-Time': time, 'X-Biseri-Signature': signature };
    fetch(`${url}/hook`, { method: 'POST', headers, signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  };
  const soon = () => {
    if (pending) return;
    pending = true;
    // Several lines of one publishing are one hint.
    setImmediate(hint);
  };
  const afterCommit = async () => {
    await strapi.db.transaction(({ onCommit }: { onCommit: (call: () => void) => void }) => onCommit(soon));
  };
  strapi.db.lifecycles.subscribe({ models: ['biseri::line'], afterCreate: afterCommit, afterUpdate: afterCommit });
}
