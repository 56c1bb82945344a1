import { describe, expect, it, vi } from 'vitest';
import { carryOver, takeCarried } from './carried-over';

const place = { session: 'Вера', model: 'api::workshop.workshop', documentId: null, locale: 'mk' };
const seen = {
  of: '',
  stored: {},
  settled: {},
  known: {},
  values: { title: 'Охрид' },
  hasFailed: false,
  isOvertaken: false,
};
const carry = (what: Partial<Parameters<typeof carryOver>[0]> = {}) => {
  const carried = { ...place, seen, copyId: 'copy', stop: vi.fn<() => void>(), ...what };
  carryOver(carried);
  return carried;
};

describe('what was typed in a form that was taken away', () => {
  it('is given to the same form, once', () => {
    const carried = carry();
    expect(takeCarried(place)).toBe(carried);
    expect(carried.stop).toHaveBeenCalledOnce();
    expect(takeCarried(place)).toBeUndefined();
  });

  it('is given to the form of the entry that a new one became', () => {
    const carried = carry({ seen: { ...seen, savedAs: 'w1' } });
    expect(takeCarried({ ...place, documentId: 'w1' })).toBe(carried);
  });

  it('is given to the form in the language that it had yet to be told', () => {
    const carried = carry({ locale: '' });
    expect(takeCarried(place)).toBe(carried);
  });

  it.each([
    ['of somebody else', { ...place, session: 'Горан' }],
    ['of another type', { ...place, model: 'api::project.project' }],
    ['of another entry', { ...place, documentId: 'w2' }],
    ['in another language', { ...place, locale: 'lv' }],
  ])('is not given to a form %s, nor held after it', (_, other) => {
    const carried = carry();
    expect(takeCarried(other)).toBeUndefined();
    expect(carried.stop).toHaveBeenCalledOnce();
    expect(takeCarried(place)).toBeUndefined();
  });
});
