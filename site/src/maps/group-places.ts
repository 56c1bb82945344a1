import type { Place } from '../tracks/distance.ts';

/** Degrees; what has this much nothing around it gets a map of its own. */
const APART = 3;

/** Things in groups that lie together, the largest first: villages at two ends of a continent need two maps. */
export function groupPlaces<T>(things: readonly T[], placesOf: (thing: T) => readonly Place[]): T[][] {
  const cells = new Map<string, { x: number; y: number; things: Set<T> }>();
  for (const thing of things) {
    for (const { latitude, longitude } of placesOf(thing)) {
      const [x, y] = [Math.floor(longitude / APART), Math.floor(latitude / APART)];
      const cell = cells.get(`${x} ${y}`) ?? { x, y, things: new Set() };
      cells.set(`${x} ${y}`, cell);
      cell.things.add(thing);
    }
  }
  const groups: Set<T>[] = [];
  while (cells.size > 0) {
    const group = new Set<T>();
    const waiting = [[...cells.values()][0] as { x: number; y: number; things: Set<T> }];
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      cells.delete(`${cell.x} ${cell.y}`);
      for (const thing of cell.things) group.add(thing);
      for (const dx of [-1, 0, 1])
        for (const dy of [-1, 0, 1]) {
          const next = cells.get(`${cell.x + dx} ${cell.y + dy}`);
          if (next && !waiting.includes(next)) waiting.push(next);
        }
    }
    groups.push(group);
  }
  return groups.map((group) => [...group]).sort((one, other) => other.length - one.length);
}
