import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './data-dir';

/** Everything that must stay the same between starts and that nobody else may know. */
export interface Secrets {
  appKeys: string[];
  adminJwt: string;
  apiTokenSalt: string;
  transferTokenSalt: string;
  encryptionKey: string;
  /** The key with which the site reads the feed. */
  siteToken: string;
  /** The key with which the press reads drafts, and with which addresses of previews are signed. */
  previewToken: string;
}

const random = () => randomBytes(24).toString('base64url');

function generated(): Secrets {
  return {
    appKeys: [random(), random()],
    adminJwt: random(),
    apiTokenSalt: random(),
    transferTokenSalt: random(),
    encryptionKey: random(),
    siteToken: randomBytes(48).toString('hex'),
    previewToken: randomBytes(48).toString('hex'),
  };
}

/** What is written in a file of secrets; undefined if that cannot be read. */
function parsed(text: string): Partial<Secrets> | undefined {
  try {
    const held: unknown = JSON.parse(text);
    return typeof held === 'object' && held !== null ? held : undefined;
  } catch {
    return undefined;
  }
}

/** Adds to secrets from before there were previews what these need; made from another, so that two processes add the same. */
function complete(file: string, held: Partial<Secrets>): Partial<Secrets> {
  if (held.previewToken !== undefined || !held.encryptionKey) return held;
  const previewToken = createHmac('sha384', held.encryptionKey).update('previewToken').digest('hex');
  const whole = { ...held, previewToken };
  const next = `${file}.${process.pid}`;
  writeFileSync(next, JSON.stringify(whole, null, 2), { mode: 0o600 });
  renameSync(next, file);
  return whole;
}

function read(file: string): Secrets {
  const refuse = (why: string): never => {
    throw new Error(
      `${file} ${why}. Restore it from a backup, or delete it to make new secrets (everybody then signs in again).`,
    );
  };
  const held = complete(file, parsed(readFileSync(file, 'utf8')) ?? refuse('is damaged'));
  const missing = Object.keys(generated()).filter((name) => !held[name as keyof Secrets]?.length);
  return missing.length > 0 ? refuse(`lacks ${missing.join(', ')}`) : (held as Secrets);
}

/** Writes a whole file, unless there is one: of two processes that start at once, both end with the first one's. */
function createOnce(file: string, text: string): void {
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, text, { mode: 0o600 });
  try {
    linkSync(whole, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(whole);
  }
}

let held: { file: string; secrets: Secrets } | undefined;

/**
 * The secrets in the data folder, made at the first start and readable by their owner only.
 * `CMS_TOKEN` and `PREVIEW_TOKEN` in the environment take the place of those of site and preview.
 */
export function secrets(): Secrets {
  const folder = join(dataDir(), 'cms');
  const file = join(folder, 'secrets.json');
  if (held?.file !== file) {
    mkdirSync(folder, { recursive: true });
    createOnce(file, JSON.stringify(generated(), null, 2));
    held = { file, secrets: read(file) };
  }
  return {
    ...held.secrets,
    siteToken: process.env['CMS_TOKEN'] || held.secrets.siteToken,
    previewToken: process.env['PREVIEW_TOKEN'] || held.secrets.previewToken,
  };
}
