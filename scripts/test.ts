import { run } from './children.ts';

process.exit(await run('node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)]));
