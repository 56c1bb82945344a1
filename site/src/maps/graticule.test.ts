import { describe, expect, it } from 'vitest';
import { frameOf } from './frame.ts';
import { graticuleOf } from './graticule.ts';

const netOf = (latitude: number, longitude: number, leastKm: number) => {
  const frame = frameOf([{ latitude, longitude }], leastKm);
  return { frame, net: graticuleOf(frame) };
};

describe('the net of degrees', () => {
  it.each([
    ['a valley', 42.2, 22.3, 20],
    ['a region', 42.2, 22.3, 150],
    ['the Baltic lakes', 55.9, 26.5, 300],
    ['a continent', 50, 10, 4000],
    ['the other side of Greenwich and the equator', -0.1, -0.1, 200],
  ])('of %s has some lines and not many, and figures inside the map', (_, latitude, longitude, leastKm) => {
    const { frame, net } = netOf(latitude, longitude, leastKm);
    const lines = net.lines.split('M').length - 1;
    expect(lines).toBeGreaterThanOrEqual(4);
    expect(lines).toBeLessThanOrEqual(14);
    expect(net.marks.length).toBeGreaterThanOrEqual(2);
    for (const { x, y, text } of net.marks) {
      expect(x > 0 && x < frame.width && y > 0 && y < frame.height).toBe(true);
      expect(text).toMatch(/^−?\d+°(?:\d\d′)?$/);
    }
    expect(net.lines.length + net.edge.length).toBeLessThan(2500);
  });

  it('says degrees and minutes where the lines are', () => {
    const { frame, net } = netOf(42.25, 22.25, 100);
    const mark = net.marks.find(({ text }) => text === '22°15′')!;
    expect(mark.x - frame.at({ latitude: 42, longitude: 22.25 })[0]).toBeCloseTo(4, 0);
  });
});
