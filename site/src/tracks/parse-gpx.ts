import { DOMParser, onErrorStopParsing, ParseError, type Element } from '@xmldom/xmldom';
import { TrackError } from './track.ts';

/** Degrees and metres as a GPX file gives them. */
export interface GpxPoint {
  readonly latitude: number;
  readonly longitude: number;
  readonly heightM?: number;
}

/** Larger files are refused; a day's walk recorded each second has about 4 MB. */
const MAX_BYTES = 12_000_000;

/** Tracks with more points are refused. */
const MAX_POINTS = 60_000;

/**
 * The segments of a GPX file (1.0 or 1.1), each with at least one point: those of its tracks, or where it has none its
 * planned routes. Throws a `TrackError`. A file with a document type or entities is refused unread: GPX needs
 * neither, and they are how XML is made to fill a memory or to ask for other files.
 */
export function parseGpx(xml: string): GpxPoint[][] {
  if (xml.length > MAX_BYTES)
    throw new TrackError(
      `The file is larger than ${MAX_BYTES / 1_000_000} MB. Simplify the track and upload it again.`,
    );
  const forbidden = /<!(?:DOCTYPE|ENTITY)/i.exec(xml);
  if (forbidden)
    throw new TrackError(
      'The file holds a document type or entities, which GPX has no use for.',
      lineAt(xml, forbidden.index),
    );
  const points = xml.match(/<(?:\w+:)?(?:trkpt|rtept)[\s>]/g)?.length ?? 0;
  if (points > MAX_POINTS)
    throw new TrackError(`The track has ${points} points; ${MAX_POINTS} is the most. Simplify it and upload it again.`);
  const root = parseXml(xml);
  if (root.localName !== 'gpx')
    throw new TrackError(`This is no GPX file: it begins with <${root.nodeName}>.`, root.lineNumber);
  const lines = [...elements(root, 'trkseg', 'trkpt')];
  const segments = lines.length > 0 ? lines : [...elements(root, 'rte', 'rtept')];
  if (segments.length === 0) throw new TrackError('The file holds no track: there is no point in it.');
  return segments;
}

function parseXml(xml: string): Element {
  try {
    const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
    if (documentElement) return documentElement;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { lineNumber } = (error.locator ?? {}) as { lineNumber?: number };
    throw new TrackError(`The file is not well-formed XML: ${error.message}.`, lineNumber || undefined);
  }
  throw new TrackError('The file is empty.');
}

function* elements(root: Element, part: string, point: string): Generator<GpxPoint[]> {
  for (const segment of root.getElementsByTagNameNS('*', part)) {
    const points = [...segment.getElementsByTagNameNS('*', point)].map(readPoint);
    if (points.length > 0) yield points;
  }
}

function readPoint(element: Element): GpxPoint {
  const latitude = degrees(element, 'lat', 90);
  const longitude = degrees(element, 'lon', 180);
  const text = [...element.childNodes].find((child) => (child as Element).localName === 'ele')?.textContent?.trim();
  const heightM = text ? Number(text) : NaN;
  // Some devices write -32768 or the like where they had no height.
  return Number.isFinite(heightM) && Math.abs(heightM) < 12_000
    ? { latitude, longitude, heightM }
    : { latitude, longitude };
}

function degrees(element: Element, name: string, most: number): number {
  const text = element.getAttribute(name)?.trim();
  const value = text ? Number(text) : NaN;
  if (Number.isFinite(value) && Math.abs(value) <= most) return value;
  throw new TrackError(
    `“${name}” of a point is ${text ? `“${text.slice(0, 40)}”` : 'missing'}; it must be degrees from -${most} to ${most}.`,
    element.lineNumber,
  );
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
