import { run } from './children.ts';

process.exit(await run('site/scripts/build.ts', process.argv.slice(2)));
