import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../repository-root.ts';
import { drawIcon, fullBleed } from './make-icons.ts';

const favicon = readFileSync(join(repositoryRoot(), 'site/public/favicon.svg'), 'utf8');

it('an icon fills its square to the corners, so that devices can cut it, and is the same each time', async () => {
  const icon = await drawIcon(fullBleed(favicon), 192);
  expect(icon.equals(await drawIcon(fullBleed(favicon), 192))).toBe(true);
  const { data, info } = await sharp(icon).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([192, 192]);
  const pixel = (x: number, y: number) => [...data.subarray((y * 192 + x) * 4, (y * 192 + x) * 4 + 4)];
  expect(pixel(0, 0)).toEqual([0xf7, 0xf2, 0xe6, 255]);
  expect(pixel(191, 191)).toEqual([0xf7, 0xf2, 0xe6, 255]);
  // The pearl in the middle is there.
  expect(pixel(96, 100)).toEqual([0x9b, 0x27, 0x27, 255]);
});
