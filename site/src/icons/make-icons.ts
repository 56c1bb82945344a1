import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { makeOnce } from '../render/make-once.ts';
import { repositoryRoot } from '../repository-root.ts';

/** Icons of the web manifest and of devices that take no SVG, in pixels. */
const SIZES = [180, 192, 512] as const;

/** Before pages are made: the favicon as pictures for devices, in `site/.icons`. */
export const icons = (): AstroIntegration => ({
  name: 'biseri:icons',
  hooks: { 'astro:config:setup': () => makeIcons(join(repositoryRoot(), 'site')) },
});

async function makeIcons(site: string): Promise<void> {
  const drawing = fullBleed(readFileSync(join(site, 'public/favicon.svg'), 'utf8'));
  const madeFrom = createHash('sha256')
    .update(JSON.stringify([drawing, SIZES, sharp.versions.sharp]))
    .digest('hex');
  await makeOnce(join(site, '.icons'), madeFrom, async function* () {
    for (const size of SIZES) yield [`icon-${size}.png`, await drawIcon(drawing, size)] as const;
  });
}

/** Devices cut icons to forms of their own: the ground goes to the edges, and the drawing keeps away from them. */
export const fullBleed = (favicon: string): string =>
  favicon
    .replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"')
    .replace('<rect width="32" height="32" rx="6"', '<rect x="-5" y="-5" width="42" height="42"');

/** The drawing as PNG, so many pixels wide and high. */
export const drawIcon = (drawing: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(drawing), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
