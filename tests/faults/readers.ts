/**
 * Readers as a process of their own: `node readers.ts ADDRESS COUNT` reads a page and all that it names again and again
 * until its input ends, and then writes what it saw as JSON. Every version of the page says which it is more than once.
 */
export interface Seen {
  readonly pages: number;
  readonly assets: number;
  /** How often each version was read. */
  readonly versions: Readonly<Record<string, number>>;
  /** What a reader should never see, a line each. */
  readonly wrong: readonly string[];
}

const [address = '', readers = ''] = process.argv.slice(2);
const seen = { pages: 0, assets: 0, versions: {} as Record<string, number>, wrong: [] as string[] };
let reading = true;
process.stdin.on('end', () => (reading = false)).resume();

async function readOnce(): Promise<void> {
  const answer = await fetch(address);
  const html = await answer.text();
  seen.pages += 1;
  const versions = [...html.matchAll(/versija-(\d+)/g)].map(([, version = '']) => version);
  const [version = 'none'] = versions;
  seen.versions[version] = (seen.versions[version] ?? 0) + 1;
  const isWhole = answer.status === 200 && html.trimEnd().endsWith('</html>');
  if (!isWhole || versions.length < 2 || new Set(versions).size !== 1)
    seen.wrong.push(`page: ${answer.status}, versions ${versions.join(' ')}, ends ${html.slice(-20)}`);
  const links = new Set([...html.matchAll(/(?:href|src)="(\/(?:_astro|media)\/[^"]+)"/g)].map(([, link = '']) => link));
  for (const link of links) {
    const asset = await fetch(new URL(link, address));
    const { byteLength } = await asset.arrayBuffer();
    seen.assets += 1;
    if (asset.status !== 200 || byteLength === 0) seen.wrong.push(`${link}: ${asset.status}, ${byteLength} bytes`);
  }
}

async function read(): Promise<void> {
  while (reading) await readOnce().catch((error: unknown) => seen.wrong.push(String(error)));
}

await Promise.all(Array.from({ length: Number(readers) }, read));
process.stdout.write(JSON.stringify({ ...seen, wrong: seen.wrong.slice(0, 20) } satisfies Seen));
process.exit(0);
