import sharp from 'sharp';
import { PROFILE_HEIGHT, PROFILE_WIDTH } from '../covers/draw-profile.ts';
import { drawStitches } from '../covers/draw-stitches.ts';
import { escapeXml } from '../data/escape-xml.ts';
import { CARD } from '../pictures/recipe.ts';
import type { ShareCard, ShareDrawing } from './share-card.ts';

/** Colours of `tokens.css` and `covers.css` in the light: a card lies on the page of somebody else. */
const PAPER = '#f7f2e6';
const INK = '#231d17';
const QUIET = '#51473b';
const MADDER = '#9b2727';
const INDIGO = '#2b3a6b';
const THEMES: Readonly<Record<string, string>> = {
  crafts: MADDER,
  food: '#8f5d0c',
  nature: '#4a6230',
  heritage: INDIGO,
  music: '#6f2c5b',
  sport: '#1f5b66',
};

/** Words keep away from the edges, which some cut off a little; the drawing begins below them. In pixels. */
const EDGE = 72;
const WIDTH = CARD.width - 2 * EDGE;
/** The mark before the name of the site. */
const MARK = 84;
const KICKER = { left: EDGE, width: WIDTH, height: 44, sizes: [30, 25, 21, 17, 14, 11] };
const TITLE = {
  left: EDGE,
  top: 184,
  width: WIDTH,
  height: 244,
  sizes: [84, 72, 62, 53, 45, 38, 32, 27, 23, 19, 16, 13, 11],
};
const BAND = { top: 446, height: CARD.height - 446 };
/** Where the part ends that is the same on all cards; stitches are a little higher than the band. In pixels. */
const SAME_UNTIL = 430;

/** The card as PNG, the same bytes for the same card. `fonts` are files of `cardFonts`. */
export async function drawShareCard({ lang, title, kicker, site, drawing }: ShareCard, fonts: readonly string[]) {
  await loadFonts(fonts);
  top ??= drawGround(0, SAME_UNTIL, drawMark());
  const data = Buffer.concat([await top, await drawGround(SAME_UNTIL, CARD.height, drawBand(drawing))]);
  const inWords = { lang, ...KICKER };
  await setText(data, site, { ...inWords, colour: QUIET, left: EDGE + MARK, width: WIDTH - MARK, middle: 76 });
  await setText(data, kicker, { ...inWords, colour: MADDER, middle: 138 });
  await setText(data, title, { ...TITLE, lang, colour: INK });
  // The next levels take twice the time for a tenth of the bytes.
  return sharp(data, { raw: { width: CARD.width, height: CARD.height, channels: 3 } })
    .png({ compressionLevel: 3 })
    .toBuffer();
}

let top: Promise<Buffer> | undefined;

interface Setting {
  readonly lang: string;
  readonly colour: string;
  /** From large to small. */
  readonly sizes: readonly number[];
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Where the text begins, or what it lies around. */
  readonly top?: number;
  readonly middle?: number;
}

/** Sets a text into a picture (RGB, as large as a card), in the largest size that has its place there. */
async function setText(picture: Buffer, text = '', setting: Setting): Promise<void> {
  if (!text.trim()) return;
  const { lang, colour, sizes, left, width, height, middle = 0 } = setting;
  const markup = `<span lang="${lang}" line_height="0.9">${escapeXml(text)}</span>`;
  // What letters fill at least, set solid: sizes that are too large by far need not be tried.
  const isHopeless = (size: number) => text.length * size * 0.4 * size > (width + size) * (height + size);
  for (const size of sizes) {
    const isLast = size === sizes.at(-1);
    if (!isLast && isHopeless(size)) continue;
    const set = sharp({ text: { text: markup, font: `Source Serif 4 ${size}`, width, dpi: 72, wrap: 'word-char' } });
    const { data, info } = await set.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
    if (!isLast && (info.height > height || info.width > width + EDGE / 2)) continue;
    return ink(picture, data, { ...info, left, top: setting.top ?? Math.round(middle - info.height / 2), colour });
  }
}

/** Lays a colour on a picture where a mask says so; what would lie outside is left out. */
function ink(
  picture: Buffer,
  mask: Buffer,
  { left, top, width, height, colour }: { left: number; top: number; width: number; height: number; colour: string },
): void {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  for (let y = 0; y < Math.min(height, CARD.height - top); y++) {
    for (let x = 0; x < Math.min(width, CARD.width - left); x++) {
      const cover = mask[y * width + x]!;
      if (cover === 0) continue;
      const at = ((y + top) * CARD.width + x + left) * 3;
      for (let band = 0; band < 3; band++) {
        const under = picture[at + band]!;
        picture[at + band] = under + Math.round(((rgb[band]! - under) * cover) / 255);
      }
    }
  }
}

let loaded: readonly string[] = [];

/** The renderer finds letters in each file that it was once told of. */
async function loadFonts(fonts: readonly string[]): Promise<void> {
  for (const fontfile of fonts.filter((one) => !loaded.includes(one)))
    await sharp({ text: { text: 'Б', font: 'Source Serif 4 12', fontfile, dpi: 72 } })
      .raw()
      .toBuffer();
  loaded = fonts;
}

/** The rows of a card from one height to another, RGB: paper and what is drawn on it. */
function drawGround(from: number, to: number, drawn: string): Promise<Buffer> {
  const { width } = CARD;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${to - from}" viewBox="0 ${from} ${width} ${to - from}">` +
    `<rect y="${from}" width="${width}" height="${to - from}" fill="${PAPER}"/>${drawn}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}

const drawMark = () =>
  `<g transform="translate(${EDGE} 58) scale(1.45)"><path d="M0 4q22 14 44 0" fill="none" stroke="${MADDER}" stroke-width="1.5"/>` +
  `<g fill="${MADDER}"><circle cx="10" cy="9" r="4"/><circle cx="22" cy="11.5" r="5"/><circle cx="34" cy="9" r="4"/></g></g>`;

function drawBand(drawing: ShareDrawing | undefined): string {
  if (!drawing) return drawPearls();
  if ('profile' in drawing) {
    const [x, y] = [CARD.width / PROFILE_WIDTH, BAND.height / PROFILE_HEIGHT];
    const line = drawing.profile.replaceAll(
      /([ML])(\d+) (\d+)/g,
      (_, to: string, right: string, down: string) => `${to}${Number(right) * x} ${Number(down) * y}`,
    );
    return (
      `<g transform="translate(0 ${BAND.top})"><path d="${line}V${BAND.height}H0Z" fill="${INDIGO}" opacity="0.14"/>` +
      `<path d="${line}" fill="none" stroke="${INDIGO}" stroke-width="5" stroke-linejoin="round"/></g>`
    );
  }
  const { width, height, path } = drawStitches(drawing.stitches, 9);
  const stitch = CARD.width / width;
  return (
    `<path transform="translate(0 ${CARD.height - height * stitch}) scale(${stitch})" d="${path}" fill="none" ` +
    `stroke="${THEMES[drawing.theme ?? ''] ?? QUIET}" stroke-width="0.8" stroke-dasharray="0.8 0.2"/>`
  );
}

/** The string of pearls of the mark, from edge to edge. */
function drawPearls(): string {
  const pearls = [9, 13, 18, 25, 18, 13, 9];
  // On the curve of the string, a parabola.
  const at = (part: number) => [part * CARD.width, BAND.top + 40 + 4 * part * (1 - part) * 70] as const;
  const dots = pearls.map((radius, index) => {
    const [x, y] = at((index + 1) / (pearls.length + 1));
    return `<circle cx="${x}" cy="${y}" r="${radius}"/>`;
  });
  const [x0, y0] = at(0);
  return (
    `<path d="M${x0} ${y0}Q${CARD.width / 2} ${y0 + 140} ${CARD.width} ${y0}" fill="none" stroke="${MADDER}" stroke-width="4"/>` +
    `<g fill="${MADDER}">${dots.join('')}</g>`
  );
}
