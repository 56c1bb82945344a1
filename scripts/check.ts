import { run } from './children.ts';

/** What `npm run check` runs, each in its own words. */
const checks: [string, string, string[]][] = [
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['types of the CMS', 'node_modules/typescript/bin/tsc', ['-p', 'cms', '--noEmit']],
  ['types of the admin', 'node_modules/typescript/bin/tsc', ['-p', 'cms/src/admin', '--noEmit']],
  ['types of scripts and tests', 'node_modules/typescript/bin/tsc', ['-p', '.', '--noEmit']],
  ['types of the site', 'site/scripts/check.ts', []],
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['dead code', 'node_modules/knip/bin/knip.js', []],
];

let failed = 0;
for (const [name, script, words] of checks) {
  const code = await run(script, words);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
  if (code !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
