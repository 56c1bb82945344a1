import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSampleCms, type SampleCms } from '../../fixtures/sample-cms.ts';
import { sampleDocuments } from '../../fixtures/sample-documents.ts';
import { feedAnswer, manifestAnswer } from '../../fixtures/sample-feed.ts';
import { repositoryRoot } from '../repository-root.ts';
import { FeedError } from '../schema/feed-error.ts';
import { readSchemas } from '../schema/read-schemas.ts';
import { fetchSnapshot } from './fetch-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

const contract = { schemas: readSchemas(join(repositoryRoot(), 'cms/src')), locales: ['en', 'mk', 'sr', 'lv', 'lt'] };
let cms: SampleCms;
beforeAll(async () => {
  cms = await startSampleCms(sampleDocuments);
});
afterAll(() => cms.stop());
beforeEach(() => {
  cms.documents = sampleDocuments;
  cms.answer = undefined;
  cms.asked.length = 0;
});

const fetchIt = (held?: Snapshot, token = cms.token) => fetchSnapshot({ url: cms.url, token }, contract, held);
const fetchImpatiently = () => fetchSnapshot({ url: cms.url, token: cms.token, timeoutMs: 300 }, contract);

async function failure(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FeedError);
  return (error as FeedError).message;
}

describe('fetching a snapshot', () => {
  it('holds everything that is published, checked and in agreement with the manifest', async () => {
    const snapshot = await fetchIt();
    expect(snapshot.documents.size).toBe(sampleDocuments.length);
    expect(snapshot.seq).toBe(sampleDocuments.length);
  });

  it('asks only for what changed and puts it into what is held', async () => {
    const held = await fetchIt();
    cms.documents = [...sampleDocuments, { type: 'page', id: 'new', locales: { lt: { title: 'Naujas' } } }];
    cms.asked.length = 0;
    const next = await fetchIt(held);
    expect(cms.asked).toEqual([`/api/feed?since=${held.seq}`, '/api/feed/manifest']);
    expect(next.documents.get('page/new')?.locales['lt']).toEqual({ title: 'Naujas' });
    expect(next.documents.size).toBe(held.documents.size + 1);
    expect(held.documents.has('page/new')).toBe(false);
  });

  it('begins anew when what is held belongs to a later state than the CMS has', async () => {
    const held = await fetchIt();
    cms.documents = sampleDocuments.slice(0, 5);
    const next = await fetchIt(held);
    expect(next.documents.size).toBe(5);
  });

  it('begins anew when the manifest shows that something was missed', async () => {
    const held = await fetchIt();
    const damaged = { ...held, documents: new Map([...held.documents].slice(1)) };
    expect((await fetchIt(damaged)).documents.size).toBe(sampleDocuments.length);
    expect(cms.asked).toContain('/api/feed');
  });

  it('takes the later of two lines for one document', async () => {
    const late = sampleDocuments.at(-2) as { type: string; id: string };
    cms.answer = (request, response, usual) => {
      if (!request.url?.endsWith('/api/feed')) return usual();
      const [first = '', ...lines] = feedAnswer(sampleDocuments).trimEnd().split('\n');
      const early = JSON.stringify({ type: late.type, id: late.id, seq: 1, locales: { lt: { title: 'Early' } } });
      const end = JSON.stringify({ ...(JSON.parse(lines.pop() ?? '') as object), count: lines.length + 1 });
      response.end([first, early, ...lines, end].join('\n'));
    };
    const snapshot = await fetchIt();
    expect(snapshot.documents.get(`${late.type}/${late.id}`)?.locales['lt']?.['title']).not.toBe('Early');
  });
});

describe('a feed that cannot be trusted', () => {
  const whole = feedAnswer(sampleDocuments);
  it.each([
    ['breaks off', whole.slice(0, whole.length / 2).replace(/\n[^\n]*$/, '\n'), ['breaks off', 'discarded']],
    ['breaks off inside a line', whole.slice(0, 3000), ['not JSON', 'line']],
    ['holds fewer documents than it says', whole.replace(/"count":\d+\}\n$/, '"count":99}\n'), ['99 documents']],
    ['is not JSON', '<html>Login</html>', ['line 1', 'not JSON']],
    ['is something else', '{"hello":1}\n', ['first line', 'CMS_URL']],
    ['is of another version', whole.replace('"feed":1', '"feed":2'), ['version 2', 'Update']],
    ['answers another question', whole.replace('"since":0', '"since":7'), ['since=7']],
    ['goes on after its end', `${whole}{"more":1}\n`, ['after the last line']],
  ])('is discarded when it %s', async (_, text, wanted) => {
    cms.answer = (_request, response) => void response.end(text);
    const message = await failure(fetchIt());
    for (const part of [cms.url, ...wanted]) expect(message).toContain(part);
  });

  it.each([
    [401, 'CMS_TOKEN'],
    [403, 'CMS_TOKEN'],
    [404, 'CMS_URL'],
    [500, 'read its log'],
    [503, 'read its log'],
  ])('says what to do when the CMS answers %i', async (status, advice) => {
    cms.answer = (_request, response) => void response.writeHead(status).end();
    const message = await failure(fetchIt());
    for (const part of [`${cms.url}/api/feed`, String(status), advice]) expect(message).toContain(part);
  });

  it('is refused with a wrong token', async () => {
    expect(await failure(fetchIt(undefined, 'wrong'))).toContain('CMS_TOKEN');
  });

  it('does not hang with a CMS that says nothing', async () => {
    cms.answer = () => undefined;
    expect(await failure(fetchImpatiently())).toContain('said nothing for 0.3 seconds');
  });

  it('does not hang with a CMS that stops in the middle', async () => {
    cms.answer = (_request, response) => void response.write(whole.slice(0, 3000));
    expect(await failure(fetchImpatiently())).toContain('said nothing');
  });

  it('names the cause when the connection is cut', async () => {
    cms.answer = (_request, response) => {
      response.write(whole.slice(0, 3000));
      response.destroy();
    };
    expect(await failure(fetchIt())).toContain('cannot be read');
  });

  it('names the address when nobody is there', async () => {
    const message = await failure(fetchSnapshot({ url: 'http://127.0.0.1:9', token: 'x' }, contract));
    for (const part of ['http://127.0.0.1:9/api/feed', 'Is the CMS running', '--last']) expect(message).toContain(part);
  });

  it('is not published when it never agrees with its manifest', async () => {
    cms.answer = (request, response, usual) => {
      if (request.url?.endsWith('manifest'))
        response.end(manifestAnswer(sampleDocuments).replace(/"[0-9a-f]{64}"/, '"other"'));
      else usual();
    };
    expect(await failure(fetchIt())).toContain('does not agree with its manifest');
  });
});
