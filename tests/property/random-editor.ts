import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Cms } from '../cms.ts';
import { Random } from './random.ts';
import { randomPhrase, randomValues, type Attributes, type Surroundings } from './random-values.ts';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
  discardDraft(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
}

interface UploadedFile {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
}

interface Uploads {
  upload(params: object): Promise<UploadedFile[]>;
  replace(id: number, file: object): Promise<unknown>;
  updateFileInfo(id: number, info: object): Promise<unknown>;
  remove(file: object): Promise<unknown>;
}

interface Known {
  readonly id: string;
  readonly uid: string;
  readonly drafts: Set<string>;
  readonly published: Set<string>;
}

const locales = ['en', 'mk', 'sr', 'lv', 'lt'];
const SETTINGS = 'api::site-settings.site-settings';

/** How many entries there are at most; enough for lists, and for relations of every kind. */
const MOST = 40;

/** Does at random what editors do, in a real CMS, through the Document Service and the media library. */
export class RandomEditor {
  /** Every edit so far, a line each. */
  readonly log: string[] = [];
  /** Edits that the CMS refused, with its reason. */
  refused = 0;
  readonly #cms: Cms;
  readonly #random: Random;
  readonly #known = new Map<string, Known>();
  readonly #files: (UploadedFile & { readonly isPicture: boolean })[] = [];
  readonly #types: readonly string[];

  constructor(cms: Cms, seed: number) {
    this.#cms = cms;
    this.#random = new Random(seed);
    this.#types = Object.keys(cms.strapi.contentTypes).filter((uid) => uid.startsWith('api::') && uid !== SETTINGS);
  }

  /** Something to begin with: pictures, a file, and an entry of each type, published. */
  async begin(): Promise<void> {
    for (let number = 0; number < 4; number += 1) await this.#upload();
    const track = Buffer.from('<gpx version="1.1" creator="test"/>');
    this.#files.push({ ...(await this.#send('track.gpx', track, 'application/gpx+xml')), isPicture: false });
    for (const uid of this.#types) {
      const id = await this.#create(uid, this.#random.pick(locales));
      await this.#publish(this.#known.get(id) as Known, '*');
    }
  }

  /** One edit; says in a line what it was. */
  async edit(): Promise<string> {
    let line: string;
    try {
      do line = await this.#anyEdit();
      while (line === 'nothing');
    } catch (error) {
      this.refused += 1;
      line = `refused: ${(error as Error).message.split('\n')[0]}`;
    }
    this.log.push(line);
    return line;
  }

  async #anyEdit(): Promise<string> {
    const random = this.#random;
    if (this.#known.size < 4) return `create ${await this.#create(random.pick(this.#types), random.pick(locales))}`;
    const document = random.pick([...this.#known.values()]);
    const locale = random.pick([...document.drafts]);
    const edits: readonly [weight: number, () => Promise<string>][] = [
      [this.#known.size < MOST ? 10 : 0, () => this.#createAndPublish()],
      [20, () => this.#change(document, locale)],
      [8, () => this.#translate(document)],
      [16, () => this.#relate(document, locale)],
      [14, () => this.#publish(document, random.chance(0.5) ? '*' : locale)],
      [6, () => this.#unpublish(document)],
      [4, () => this.#delete(document, random.chance(0.5) ? '*' : locale)],
      [6, () => this.#rename(document, locale)],
      [6, () => this.#describePicture(document, locale)],
      [4, () => this.#replaceFile()],
      [1, () => this.#removeFile()],
      [4, () => this.#changeSettings()],
      [2, () => this.#discard(document)],
    ];
    let at = random.next() * edits.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, make] of edits) if ((at -= weight) < 0) return make();
    return 'nothing';
  }

  async #createAndPublish(): Promise<string> {
    const id = await this.#create(this.#random.pick(this.#types), this.#random.pick(locales));
    return `create, ${await this.#publish(this.#known.get(id) as Known, '*')}`;
  }

  async #create(uid: string, locale: string): Promise<string> {
    const data = { ...this.#values(uid, locale, 0.4), title: randomPhrase(this.#random) };
    const { documentId } = await this.#documents(uid).create({ locale, data });
    this.#known.set(documentId, { id: documentId, uid, drafts: new Set([locale]), published: new Set() });
    return documentId;
  }

  async #change(document: Known, locale: string): Promise<string> {
    const { id, uid } = document;
    const data = this.#values(uid, locale, 0.25);
    for (const name of Object.keys(data)) {
      if (name !== 'title' && this.#random.chance(0.2)) data[name] = Array.isArray(data[name]) ? [] : null;
    }
    await this.#documents(uid).update({ documentId: id, locale, data });
    return this.#perhapsPublish(document, `change ${uid} ${id} ${locale}: ${Object.keys(data).join(' ')}`);
  }

  async #translate(document: Known): Promise<string> {
    const { id, uid, drafts } = document;
    const missing = locales.filter((locale) => !drafts.has(locale));
    if (missing.length === 0) return 'nothing';
    const locale = this.#random.pick(missing);
    const data = { ...this.#values(uid, locale, 0.2), title: randomPhrase(this.#random) };
    await this.#documents(uid).update({ documentId: id, locale, data });
    drafts.add(locale);
    return this.#perhapsPublish(document, `translate ${uid} ${id} ${locale}`);
  }

  /** Adds or removes a relation, from the side that owns it or from the other. */
  async #relate(document: Known, locale: string): Promise<string> {
    const { id, uid } = document;
    const relations = Object.entries(this.#attributes(uid)).filter(
      ([, { type, target }]) => type === 'relation' && target?.startsWith('api::'),
    );
    if (relations.length === 0) return 'nothing';
    const [name, { target = '' }] = this.#random.pick(relations);
    const others = this.#targets(target, locale).filter((other) => other !== id);
    if (others.length === 0) return 'nothing';
    const other = { documentId: this.#random.pick(others), locale };
    const change = this.#random.chance(0.7) ? { connect: [other] } : { disconnect: [other] };
    await this.#documents(uid).update({ documentId: id, locale, data: { [name]: change } });
    return this.#perhapsPublish(
      document,
      `${Object.keys(change)[0]} ${uid} ${id} ${name} ${other.documentId} ${locale}`,
    );
  }

  async #perhapsPublish(document: Known, line: string): Promise<string> {
    if (this.#random.chance(0.3)) return line;
    return `${line}; ${await this.#publish(document, this.#random.chance(0.6) ? '*' : this.#random.pick([...document.drafts]))}`;
  }

  async #publish({ id, uid, drafts, published }: Known, locale: string): Promise<string> {
    await this.#documents(uid).publish({ documentId: id, locale });
    for (const one of locale === '*' ? drafts : [locale]) published.add(one);
    return `publish ${uid} ${id} ${locale}`;
  }

  async #unpublish({ id, uid, published }: Known): Promise<string> {
    if (published.size === 0) return 'nothing';
    const locale = this.#random.chance(0.3) ? '*' : this.#random.pick([...published]);
    await this.#documents(uid).unpublish({ documentId: id, locale });
    if (locale === '*') published.clear();
    else published.delete(locale);
    return `unpublish ${uid} ${id} ${locale}`;
  }

  async #delete({ id, uid, drafts, published }: Known, locale: string): Promise<string> {
    await this.#documents(uid).delete({ documentId: id, locale });
    drafts.delete(locale);
    published.delete(locale);
    if (locale === '*' || drafts.size === 0) this.#known.delete(id);
    return `delete ${uid} ${id} ${locale}`;
  }

  async #discard({ id, uid, published }: Known): Promise<string> {
    if (published.size === 0) return 'nothing';
    const locale = this.#random.pick([...published]);
    await this.#documents(uid).discardDraft({ documentId: id, locale });
    return `discard ${uid} ${id} ${locale}`;
  }

  async #rename(document: Known, locale: string): Promise<string> {
    const { id, uid } = document;
    if (!('slug' in this.#attributes(uid))) return 'nothing';
    const slug = this.#random.chance(0.3) ? `back-${id.slice(0, 4)}` : `renamed-${this.#random.below(100_000)}`;
    await this.#documents(uid).update({ documentId: id, locale, data: { slug } });
    return this.#perhapsPublish(document, `rename ${uid} ${id} ${locale} ${slug}`);
  }

  async #describePicture(document: Known, locale: string): Promise<string> {
    const { id, uid } = document;
    const pictures = this.#files.filter(({ isPicture }) => isPicture);
    if (!('cover' in this.#attributes(uid)) || pictures.length === 0) return 'nothing';
    const cover = {
      file: this.#random.pick(pictures).id,
      alt: `${randomPhrase(this.#random)} ${this.#random.below(99)}`,
    };
    await this.#documents(uid).update({ documentId: id, locale, data: { cover } });
    return this.#perhapsPublish(document, `cover ${uid} ${id} ${locale}`);
  }

  async #changeSettings(): Promise<string> {
    const locale = this.#random.pick(locales);
    const known = [...this.#known.values()].find(({ uid }) => uid === SETTINGS);
    if (!known) {
      const id = await this.#create(SETTINGS, locale);
      return `create settings, ${await this.#publish(this.#known.get(id) as Known, '*')}`;
    }
    const data = { ...this.#values(SETTINGS, locale, 0.6), title: randomPhrase(this.#random) };
    await this.#documents(SETTINGS).update({ documentId: known.id, locale, data });
    known.drafts.add(locale);
    return this.#perhapsPublish(known, `settings ${locale}`);
  }

  async #upload(): Promise<void> {
    const picture = await this.#picture();
    const file = await this.#send(`picture-${this.#files.length}.png`, picture, 'image/png');
    this.#files.push({ ...file, isPicture: true });
  }

  async #replaceFile(): Promise<string> {
    const pictures = this.#files.filter(({ isPicture }) => isPicture);
    if (pictures.length === 0) return 'nothing';
    const { id } = this.#random.pick(pictures);
    if (this.#random.chance(0.2)) {
      await this.#uploads().updateFileInfo(id, { name: `renamed-${this.#random.below(1000)}.png` });
      return `rename file ${id}`;
    }
    await this.#uploads().replace(id, { data: {}, file: this.#onDisk('new.png', await this.#picture(), 'image/png') });
    return `replace file ${id}`;
  }

  async #removeFile(): Promise<string> {
    const pictures = this.#files.filter(({ isPicture }) => isPicture);
    if (pictures.length < 3) {
      await this.#upload();
      return 'upload a file';
    }
    const gone = this.#random.pick(pictures);
    const row = await this.#cms.strapi.db.query('plugin::upload.file').findOne({ where: { id: gone.id } });
    await this.#uploads().remove(row as object);
    this.#files.splice(this.#files.indexOf(gone), 1);
    return `remove file ${gone.id}`;
  }

  /** Wide enough for two sizes, of one colour: quick to make. */
  #picture(): Promise<Buffer> {
    const background = { r: this.#random.below(256), g: this.#random.below(256), b: this.#random.below(256) };
    const size = { width: 400 + this.#random.below(200), height: 40 };
    return sharp({ create: { ...size, channels: 3, background } })
      .png()
      .toBuffer();
  }

  #onDisk(name: string, bytes: Buffer, mimetype: string): object {
    const filepath = join(this.#cms.dataDir, `${randomUUID()}-${name}`);
    writeFileSync(filepath, bytes);
    return { filepath, originalFilename: name, mimetype, size: bytes.length };
  }

  async #send(name: string, bytes: Buffer, mimetype: string): Promise<UploadedFile> {
    const [file] = await this.#uploads().upload({ data: {}, files: this.#onDisk(name, bytes, mimetype) });
    if (!file) throw new Error('Nothing was uploaded.');
    return file;
  }

  #uploads(): Uploads {
    return this.#cms.strapi.plugin('upload').service<Uploads>('upload');
  }

  #documents(uid: string): Documents {
    return this.#cms.strapi.documents(uid as never);
  }

  #attributes(uid: string): Attributes {
    return this.#cms.strapi.contentTypes[uid as never]!['attributes'] as unknown as Attributes;
  }

  #targets(uid: string, locale: string): string[] {
    return [...this.#known.values()].filter((one) => one.uid === uid && one.drafts.has(locale)).map(({ id }) => id);
  }

  /** Values for some attributes of a type, its relations and its address aside. */
  #values(uid: string, locale: string, share: number): Record<string, unknown> {
    const around: Surroundings = {
      component: (name) => this.#cms.strapi.components[name as never]!['attributes'] as unknown as Attributes,
      targets: (target) => this.#targets(target, locale),
      files: this.#files,
    };
    const own = Object.entries(this.#attributes(uid)).filter(
      ([name, { type }]) => !['relation', 'uid'].includes(type) && !strapisOwn.includes(name),
    );
    return randomValues(this.#random, Object.fromEntries(own), around, share);
  }
}

const strapisOwn = ['createdAt', 'updatedAt', 'publishedAt', 'locale', 'localizations', 'createdBy', 'updatedBy'];
