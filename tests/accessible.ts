import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** WCAG 2.2 AA, and what axe holds to be good practice. */
const WCAG: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds in a page, or in a part of it, with the places. */
export async function axeFindings(
  page: Page,
  { part = 'html', run = WCAG }: { part?: string; run?: RunOptions } = {},
): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ([context, options]) => {
      const { axe: inPage } = window as unknown as {
        axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
      };
      return (await inPage.run(context, options)).violations;
    },
    [part, { ...run, resultTypes: ['violations'] } satisfies RunOptions] as const,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id} at ${nodes.map(({ target, html }) => `${target.join(' ')}: ${html.slice(0, 200)}`).join(', ')}`,
  );
}

/**
 * Fails with what stands in somebody's way in a part of the admin, once nothing that comes in or goes moves any more: by
 * the rules that axe has on by itself, for how large buttons are is Strapi's.
 */
export async function expectAccessible(page: Page, part: string): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    // One that is taken away before its end is over, too.
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  expect(await axeFindings(page, { part, run: {} })).toEqual([]);
}
