import type { Cms } from './cms.ts';
import { administrator } from './fresh-data.ts';

export interface Answer {
  status: number;
  text: string;
  /** `data` of the answer: an entry as REST and the admin give it. */
  data: any;
}

/** One call with JSON both ways; `token` is that of the API or of somebody who is signed in. */
export async function call(url: string, token: string, method: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('application/json') === true && text !== '';
  const held = isJson ? (JSON.parse(text) as { data?: unknown }) : {};
  return { status: answer.status, text, data: held.data ?? held };
}

/** A token for the API: one that may do everything, or only what is named. */
export async function createToken(cms: Cms, permissions?: string[]): Promise<string> {
  const service = cms.strapi.service('admin::api-token-content-api') as {
    create(token: object): Promise<{ accessKey: string }>;
  };
  const { accessKey } = await service.create({
    name: `all-${Math.random()}`,
    description: '',
    kind: 'content-api',
    type: permissions ? 'custom' : 'full-access',
    lifespan: null,
    ...(permissions ? { permissions } : {}),
  });
  return accessKey;
}

/** The token of the first administrator of the tests, as after signing in. */
export async function signIn(url: string): Promise<string> {
  const { data } = await call(url, '', 'POST', '/admin/login', administrator);
  return (data as { token: string }).token;
}
