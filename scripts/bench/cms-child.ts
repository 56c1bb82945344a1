/**
 * A CMS in a process of its own, so that it does not share a thread with the reader that is measured.
 * Started by `startBenchCms`; answers one message for each that it gets.
 */
import { startCms } from '../../tests/cms.ts';
import { fillCms, publishChange, saveDraft } from './fill-cms.ts';

/** What the bench asks for. */
export type Ask =
  | { readonly ask: 'fill'; readonly count: number; readonly locales: readonly string[] }
  | { readonly ask: 'publish' | 'save'; readonly documentId: string; readonly locale: string; readonly words: string };

interface Tokens {
  create(token: object): Promise<{ accessKey: string }>;
}

const cms = await startCms({ listen: true, dataDir: process.env['DATA_DIR'] ?? '' });
const tokens = cms.strapi.service('admin::api-token-content-api') as unknown as Tokens;
const token = { name: 'Bench', kind: 'content-api', type: 'full-access', lifespan: null };
const { accessKey } = await tokens.create(token);

function answer(message: Ask): Promise<unknown> {
  if (message.ask === 'fill') return fillCms(cms.strapi, message.count, message.locales);
  if (message.ask === 'save') return saveDraft(cms.strapi, message.documentId, message.locale, message.words);
  return publishChange(cms.strapi, message.documentId, message.locale, message.words);
}

process.on('message', (message: Ask) => {
  void answer(message)
    .then((value) => process.send?.({ value: value ?? null }))
    .catch((error: unknown) =>
      process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
// Without the bench nobody would ever stop it.
process.on('disconnect', () => process.exit());
process.send?.({ value: { url: cms.url, restToken: accessKey } });
