import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MadePicture } from '../pictures/make-variants.ts';
import { CARD } from '../pictures/recipe.ts';
import { cardFonts } from './card-fonts.ts';
import { drawShareCard } from './draw-share-card.ts';
import type { ShareCard } from './share-card.ts';

/** A card and where it goes; `fonts` is the folder that its fonts are kept in. */
export interface CardJob {
  readonly card: ShareCard;
  readonly file: string;
  readonly fonts: string;
}

/** Draws a card into its file, whole or not at all. */
export async function makeShareCard({ card, file, fonts }: CardJob): Promise<MadePicture> {
  const png = await drawShareCard(card, await cardFonts(fonts));
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.tmp`;
  writeFileSync(half, png);
  renameSync(half, file);
  return { ...CARD, bytes: png.length };
}
