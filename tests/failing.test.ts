import { expect, it } from 'vitest';
import { run } from '../scripts/children.ts';

const isWanted = process.env['FAIL_ON_PURPOSE'] === 'true';

// A library that ends the process in its own way, loaded where the tests are prepared, has once made failures look green.
it.skipIf(isWanted)('a test that fails fails the whole run', async () => {
  const env = { FAIL_ON_PURPOSE: 'true' };
  expect(await run('scripts/test.ts', ['tests/failing.test.ts'], { env, quiet: true })).toBe(1);
});

it.runIf(isWanted)('fails on purpose', () => expect(isWanted).toBe(false));
