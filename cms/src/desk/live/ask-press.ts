import { secrets } from '../../start/secrets';

/** Milliseconds after which the press counts as silent; a form that shows its answer must not hang on it. */
const PATIENCE = 3000;

/** What came of asking the press: `none` is set up, it is `silent`, or it `answers`, with a status and JSON. */
export type PressAnswer =
  | { readonly press: 'none' | 'silent' }
  | { readonly press: 'answers'; readonly status: number; readonly body: Readonly<Record<string, unknown>> };

async function ask(path: string, init: RequestInit): Promise<PressAnswer> {
  const url = process.env['PRESS_URL'];
  if (!url) return { press: 'none' };
  try {
    const answer = await fetch(`${url}${path}`, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    return { press: 'answers', status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  } catch {
    return { press: 'silent' };
  }
}

/** Asks the press (`PRESS_URL`, docs/press.md) for something that it tells everybody. */
export const askPress = (path: string): Promise<PressAnswer> => ask(path, { headers: { Accept: 'application/json' } });

/** Has the press do something, with the token that only the CMS and the press know. */
export const commandPress = (path: string): Promise<PressAnswer> =>
  ask(path, { method: 'POST', headers: { Authorization: `Bearer ${secrets().siteToken}` } });
