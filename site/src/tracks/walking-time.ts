/** Metres an hour: on the level, up and down. */
const SPEEDS = { length: 4000, ascent: 300, descent: 500 };

/**
 * Minutes on foot without rests, as DIN 33466 estimates them: the time for the length and the time for the heights,
 * the larger of the two whole and the smaller by half; rounded to five minutes.
 */
export function walkingMinutes({
  lengthM,
  ascentM = 0,
  descentM = 0,
}: {
  readonly lengthM: number;
  readonly ascentM?: number | undefined;
  readonly descentM?: number | undefined;
}): number {
  const along = lengthM / SPEEDS.length;
  const heights = ascentM / SPEEDS.ascent + descentM / SPEEDS.descent;
  const hours = Math.max(along, heights) + Math.min(along, heights) / 2;
  return Math.max(5, Math.round((hours * 60) / 5) * 5);
}
