import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardFonts } from './card-fonts.ts';
import { drawShareCard } from './draw-share-card.ts';
import { shareCardName, type ShareCard } from './share-card.ts';

const folder = mkdtempSync(join(tmpdir(), 'biseri-cards-'));
afterAll(() => rmSync(folder, { recursive: true }));
let fonts: readonly string[];
beforeAll(async () => void (fonts = await cardFonts(folder)));

const card = (title: string, more: Partial<ShareCard> = {}): ShareCard => ({
  lang: 'mk',
  title,
  site: 'Бисери',
  ...more,
});
const draw = (title: string, more?: Partial<ShareCard>) => drawShareCard(card(title, more), fonts);

/** First and last row and column in which something is drawn between two rows, on the ground of a card. */
async function inked(png: Buffer, from = 184, to = 446) {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const ground = data.subarray(0, 3);
  const box = { top: info.height, bottom: 0, left: info.width, right: 0 };
  for (let y = from; y < to; y++) {
    for (let x = 0; x < info.width; x++) {
      if (
        data
          .subarray((y * info.width + x) * 3)
          .subarray(0, 3)
          .equals(ground)
      )
        continue;
      Object.assign(box, { top: Math.min(box.top, y), bottom: y });
      Object.assign(box, { left: Math.min(box.left, x), right: Math.max(box.right, x) });
    }
  }
  return box;
}

it('is a picture of 1200 by 630 pixels, the same bytes each time', async () => {
  const png = await draw('Ѓавато', { kicker: 'Храна' });
  expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png', hasAlpha: false });
  expect(png.equals(await draw('Ѓавато', { kicker: 'Храна' }))).toBe(true);
});

it.each([
  ['nothing', ''],
  ['a word', 'Ѓавато'],
  ['a sentence', 'Pārrobežu sadarbība tematisko ciemu attīstībā: noslēguma konference Daugavpilī un Zarasos'],
  ['300 letters without a space', 'Прекуграничнасоработка'.repeat(14).slice(0, 300)],
  ['what is no text in XML', '<b>&amp;\u0000\u0008\ud800</b>'],
  ['letters of others', 'שלום مرحبا ẞ̈ 漢字'],
])('a title of %s has its place, whole', async (_, title) => {
  const { top, bottom, left, right } = await inked(await draw(title, { drawing: { profile: 'M0 70L240 70' } }));
  if (title === '') return expect(bottom).toBe(0);
  expect(top).toBeGreaterThanOrEqual(184);
  expect(bottom).toBeLessThanOrEqual(184 + 244);
  expect(left).toBeGreaterThanOrEqual(60);
  expect(right).toBeLessThanOrEqual(1200 - 36);
});

it('has the Macedonian and Serbian form of б', async () => {
  const [mk, sr, other] = [
    await draw('бобови', { lang: 'mk' }),
    await draw('бобови', { lang: 'sr' }),
    await draw('бобови', { lang: 'bg' }),
  ];
  expect(mk.equals(sr)).toBe(true);
  expect(mk.equals(other)).toBe(false);
});

it('is another for another title, and the same whatever else a page says', () => {
  expect(shareCardName(card('А'))).toBe(shareCardName({ ...card('А') }));
  expect(shareCardName(card('А'))).not.toBe(shareCardName(card('Б')));
  expect(shareCardName(card('А'))).not.toBe(shareCardName(card('А', { lang: 'sr' })));
});
