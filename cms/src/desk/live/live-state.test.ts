import { describe, expect, it } from 'vitest';
import type { Printed } from './live-state';
import { liveState } from './live-state';

const printed = (facts: Partial<Printed>): Printed => ({ live: true, current: true, sentence: '', ...facts });
const isNot = (why: string) => printed({ live: false, current: false, why });

describe('what readers have of an entry', () => {
  it.each([
    ['is there as it was published last', 'published', printed({}), false, 'live'],
    ['is there, and the draft has changed since', 'modified', printed({}), false, 'live'],
    ['is the version before while the press has not heard of the new one', 'published', printed({}), true, 'printing'],
    [
      'is the version before while the new one is printed',
      'published',
      printed({ current: false, why: 'printing' }),
      false,
      'printing',
    ],
    [
      'is the version before because somebody pinned it',
      'published',
      printed({ current: false, why: 'pinned' }),
      true,
      'older',
    ],
    ['is nothing yet, because the press has not heard of it', 'published', isNot('not-published'), true, 'printing'],
    ['is nothing, because the gate refused it', 'published', isNot('refused'), false, 'held'],
    ['is not known without the press', 'published', undefined, false, 'unknown'],
    ['is nothing of a draft', 'draft', isNot('no-translation'), false, 'draft'],
    ['is nothing of a language that is not there', 'missing', isNot('no-translation'), false, 'missing'],
    ['is still there for a moment after it was withdrawn', 'draft', printed({}), true, 'leaving'],
    ['needs no press to be known of a draft', 'draft', undefined, false, 'draft'],
  ] as const)('%s', (_, written, said, isBehind, state) => {
    expect(liveState(written, said, isBehind)).toBe(state);
  });
});
