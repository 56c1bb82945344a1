// The first thing that every `npm run` starts. It has no dependencies and runs on any Node from 20 on:
// it installs what is missing and goes on under Node 24, which the product needs and which npm brings
// along where the machine has an older one.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...rest] = process.argv.slice(2);

function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    `This is Node ${process.versions.node}; Biseri needs Node 20 or newer. Get one from https://nodejs.org and try again.`,
  );
}

/** Runs `npm ci` unless what is installed is what the lock file says. */
function install() {
  const stamp = join(root, 'node_modules', '.biseri-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing (about two minutes, once) …');
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) stop('npm ci failed; its messages are above. Nothing was started.');
  writeFileSync(stamp, lock);
}

/** The Node to go on with: this one if it is new enough, else the one that npm brought. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  const brought = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(brought)) return brought;
  return stop(
    `This is Node ${process.versions.node}, and npm has no Node ${NEEDED} for ${process.platform}-${process.arch}. Install Node ${NEEDED} from https://nodejs.org and try again.`,
  );
}

install();
const node = findNode();
const child = spawn(
  node,
  ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(root, 'scripts', `${command}.ts`), ...rest],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    },
  },
);
// Ctrl-C reaches the child by itself; wait for it to put things in order.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
