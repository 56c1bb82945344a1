/** What an editor's browser asks of the CMS, without the browser. */
export interface AdminClient {
  create(type: string, locale: string, data: object): Promise<string>;
  update(type: string, id: string, locale: string, data: object): Promise<void>;
  publish(type: string, id: string, locale: string): Promise<void>;
  unpublish(type: string, id: string, locale: string): Promise<void>;
  /** Where the admin's preview button leads. */
  previewUrl(type: string, id: string, locale: string, status?: 'draft' | 'published'): Promise<string>;
}

/** Signs in; `url` is the CMS. */
export async function signIn(url: string, email: string, password: string): Promise<AdminClient> {
  const ask = async (path: string, body: object, token = '', method = 'POST') => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as { data: { token?: string; documentId?: string; url?: string } };
  };
  const { data } = await ask('/admin/login', { email, password });
  const call = (path: string, body: object, method?: string) =>
    ask(`/content-manager/collection-types/${path}`, body, data.token, method);
  const uid = (type: string) => `api::${type}.${type}`;
  return {
    create: async (type, locale, values) => (await call(`${uid(type)}?locale=${locale}`, values)).data.documentId ?? '',
    update: async (type, id, locale, values) => void (await call(`${uid(type)}/${id}?locale=${locale}`, values, 'PUT')),
    publish: async (type, id, locale) => void (await call(`${uid(type)}/${id}/actions/publish?locale=${locale}`, {})),
    unpublish: async (type, id, locale) =>
      void (await call(`${uid(type)}/${id}/actions/unpublish?locale=${locale}`, { discardDraft: false })),
    previewUrl: async (type, id, locale, status = 'draft') => {
      const query = new URLSearchParams({ documentId: id, locale, status }).toString();
      const path = `/content-manager/preview/url/${uid(type)}?${query}`;
      return (await ask(path, {}, data.token, 'GET')).data.url ?? '';
    },
  };
}
