import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/children.ts';
import { siteToken } from '../../scripts/settings.ts';
import { administrator } from '../fresh-data.ts';
import { freePort } from '../free-port.ts';

/** The CMS as a process of its own, of which everything that it logs is kept. */
export class CmsProcess {
  readonly url: string;
  readonly dataDir: string;
  readonly #child: ChildProcess;
  #said = '';

  private constructor(dataDir: string, port: number) {
    this.url = `http://127.0.0.1:${port}`;
    this.dataDir = dataDir;
    const strapi = dirname(createRequire(import.meta.url).resolve('@strapi/strapi/package.json'));
    this.#child = spawn(process.execPath, [join(strapi, 'bin/strapi.js'), 'start'], {
      cwd: join(root, 'cms'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        CMS_PORT: String(port),
        CMS_LOG_LEVEL: 'debug',
        ADMIN_EMAIL: administrator.email,
        ADMIN_PASSWORD: administrator.password,
        DEMO: 'false',
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (piece: Buffer) => (this.#said += piece.toString()));
    // Whoever runs the tests may stop them in the middle.
    const end = () => this.#child.kill('SIGKILL');
    process.on('exit', end);
    this.#child.on('exit', () => process.off('exit', end));
  }

  /** Starts it on a data folder and waits until it answers. */
  static async start(dataDir: string): Promise<CmsProcess> {
    const cms = new CmsProcess(dataDir, await freePort());
    const child = cms.#child;
    while (child.exitCode === null && child.signalCode === null) {
      const answer = await fetch(`${cms.url}/_health`).catch(() => undefined);
      if (answer?.status === 204) return cms;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The CMS has ended:\n${cms.#said.slice(-3000)}`);
  }

  /** The site's key to it. */
  get token(): string {
    return siteToken(this.dataDir);
  }

  /** All that it has logged so far. */
  said(): string {
    return this.#said;
  }

  /** The number of the last change that is published. */
  async seq(): Promise<number> {
    const headers = { Authorization: `Bearer ${this.token}` };
    return ((await (await fetch(`${this.url}/api/feed/manifest`, { headers })).json()) as { seq: number }).seq;
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}
