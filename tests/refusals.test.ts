import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { call, createToken, signIn } from './rest-client.ts';

const villages = '/content-manager/collection-types/api::village.village';

let cms: Cms;
let token: string;
beforeAll(async () => {
  cms = await startCms({ listen: true });
  token = await signIn(cms.url);
});
afterAll(() => cms?.stop());

/** Why the admin refuses it, to somebody whose profile has that language. */
async function refusal(language: string, refused: () => Promise<Response>): Promise<string> {
  await call(cms.url, token, 'PUT', '/admin/users/me', { preferedLanguage: language });
  const answer = await refused();
  expect(answer.status).toBe(400);
  return ((await answer.json()) as { error: { message: string } }).error.message;
}
const headers = () => ({ Authorization: `Bearer ${token}` });
const create = (data: object) => () =>
  fetch(`${cms.url}${villages}?locale=mk`, {
    method: 'POST',
    headers: { ...headers(), 'Content-Type': 'application/json' },
    body: JSON.stringify(data),
  });
const upload = (name: string) => () => {
  const body = new FormData();
  body.append('files', new Blob(['hello'], { type: 'image/png' }), name);
  return fetch(`${cms.url}/upload`, { method: 'POST', headers: headers(), body });
};

describe('what the CMS refuses', () => {
  it.each([
    ['mk', 'Тематско село „А“ (mk): Место, Држава: „Mk“ не може да биде точно; напишете ги двете големи латинични'],
    ['sr', 'Тематско село „А” (mk): Место, Држава: „Mk” не може бити тачно; напишите два велика латинична слова'],
    ['lv', 'Tematiskais ciems „А” (mk): Vieta, Valsts: „Mk” nevar būt pareizi; uzrakstiet valsts divus lielos burtus'],
    ['lt', 'Teminis kaimas „А“ (mk): Vieta, Šalis: „Mk“ negali būti teisinga; parašykite dvi didžiąsias šalies raides'],
    ['en', 'Thematic village “А” (mk): place, country “Mk” cannot be right; write the two capital letters'],
  ])('is said in the language of the editor’s profile, with the fields as in the form: %s', async (language, said) => {
    expect(await refusal(language, create({ title: 'А', place: { country: 'Mk' } }))).toContain(said);
  });

  it('names the entry that has the address already', async () => {
    const { data } = await call(cms.url, token, 'POST', `${villages}?locale=mk`, { title: 'Прво', slug: 'isto' });
    expect(await refusal('lv', create({ title: 'Второ', slug: 'isto' }))).toBe(
      `Tematiskais ciems „Второ” (mk): adrese „isto” jau tiek lietota: „Прво” (${data.documentId}); izvēlieties citu.`,
    );
    expect(await refusal('mk', create({ title: 'Второ', slug: 'x'.repeat(101) }))).toContain(
      'е предолга (знаци: 101; дозволени се најмногу 100).',
    );
  });

  it('says of a picture what is wrong with it', async () => {
    expect(await refusal('sr', upload('слика.png'))).toBe(
      'Датотека „слика.png” није слика која се може приказати; користите JPEG, PNG, WebP или AVIF.',
    );
  });

  it('is said in English to programs, whatever language they want', async () => {
    const rest = await createToken(cms);
    const answer = await fetch(`${cms.url}/api/villages?locale=mk`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${rest}`, 'Accept-Language': 'lv', 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: { title: ' ' } }),
    });
    expect(await answer.text()).toContain('title is missing; write one');
  });
});
