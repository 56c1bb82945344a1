import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** WCAG 2.2 AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a page, or in a part of it, with the places: by all of its rules for WCAG 2.2 AA, or by these. */
export async function axeFindings(
  page: Page,
  { part = 'html', rules }: { part?: string; rules?: readonly string[] } = {},
): Promise<string[]> {
  await page.evaluate(axe.source);
  const runOnly: RunOptions['runOnly'] = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS };
  const violations = await page.evaluate(
    async ([context, options]) => {
      const { axe: inPage } = window as unknown as {
        axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
      };
      return (await inPage.run(context, options)).violations;
    },
    [part, { runOnly, resultTypes: ['violations'] } satisfies RunOptions] as const,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id} at ${nodes.map(({ target, html }) => `${target.join(' ')}: ${html.slice(0, 200)}`).join(', ')}`,
  );
}

/** Fails with what stands in somebody's way in a part of a page, once nothing that comes in or goes moves any more. */
export async function expectAccessible(page: Page, part: string): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    // One that is taken away before its end is over, too.
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  expect(await axeFindings(page, { part })).toEqual([]);
}
