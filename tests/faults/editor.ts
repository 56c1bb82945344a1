import { call, signIn } from '../rest-client.ts';

const locales = ['en', 'mk', 'sr', 'lv', 'lt'] as const;

/** Values by language. */
export type Texts = Readonly<Record<string, object>>;

/** What an editor's browser asks of the CMS, without the browser; each call throws where the CMS refuses. */
export class Editor {
  readonly #url: string;
  readonly token: string;

  private constructor(url: string, token: string) {
    this.#url = url;
    this.token = token;
  }

  static async signIn(url: string): Promise<Editor> {
    return new Editor(url, await signIn(url));
  }

  /** A draft with these values in each language; gives its id. */
  async draft(type: string, texts: Texts): Promise<string> {
    const [[locale, data] = ['', {}], ...others] = Object.entries(texts);
    const { documentId } = (await this.#ask('POST', type, `?locale=${locale}`, data)) as { documentId: string };
    for (const [other, values] of others) await this.change(type, documentId, other, values);
    return documentId;
  }

  async change(type: string, id: string, locale: string, data: object): Promise<void> {
    await this.#ask('PUT', type, `/${id}?locale=${locale}`, data);
  }

  async publish(type: string, id: string, ...wanted: string[]): Promise<void> {
    for (const locale of wanted) await this.#ask('POST', type, `/${id}/actions/publish?locale=${locale}`, {});
  }

  async unpublish(type: string, id: string, locale: string): Promise<void> {
    await this.#ask('POST', type, `/${id}/actions/unpublish?locale=${locale}`, { discardDraft: false });
  }

  /** A draft as the form would show it. */
  read(type: string, id: string, locale: string): Promise<unknown> {
    return this.#ask('GET', type, `/${id}?locale=${locale}`);
  }

  async remove(type: string, id: string): Promise<void> {
    await this.#ask('DELETE', type, `/${id}?locale=*`);
  }

  /** A draft in each language, all published. */
  async published(type: string, texts: Texts): Promise<string> {
    const id = await this.draft(type, texts);
    await this.publish(type, id, ...Object.keys(texts));
    return id;
  }

  /** `instead`: number of the file that it replaces. */
  async upload(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    type: string,
    instead?: number,
  ): Promise<{ id: number; url: string }> {
    const form = new FormData();
    form.append('files', new Blob([bytes], { type }), name);
    const headers = { Authorization: `Bearer ${this.token}` };
    const query = instead === undefined ? '' : `?id=${instead}`;
    const answer = await fetch(`${this.#url}/upload${query}`, { method: 'POST', body: form, headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Uploading ${name}: ${answer.status} ${text}`);
    return [JSON.parse(text) as { id: number; url: string }].flat()[0] as { id: number; url: string };
  }

  async #ask(method: string, type: string, rest: string, body?: object): Promise<unknown> {
    const path = `/content-manager/collection-types/api::${type}.${type}${rest}`;
    const { status, text, data } = await call(this.#url, this.token, method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return data as unknown;
  }
}

/** The same values in all languages, made for each. */
export const inAll = (make: (locale: string) => object): Texts =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)]));
