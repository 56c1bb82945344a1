import type { Core } from '@strapi/strapi';
import words from './role-words.json';

interface RoleText {
  name: string;
  description: string;
}

const roles: Readonly<Record<string, Readonly<Record<string, RoleText>>>> = words;

/** In place, wherever roles stand in an answer: their texts in that language, unless an operator gave them others. */
function translate(value: unknown, language: string): void {
  if (typeof value !== 'object' || value === null) return;
  const held = value as Record<string, unknown>;
  const texts = typeof held['code'] === 'string' ? roles[held['code']] : undefined;
  for (const field of ['name', 'description'] as const) {
    const own = texts?.[language]?.[field];
    if (own !== undefined && Object.values(texts ?? {}).some((text) => text[field] === held[field])) held[field] = own;
  }
  for (const inner of Object.values(held)) translate(inner, language);
}

interface Context {
  path: string;
  body?: unknown;
  state: { user?: { preferedLanguage?: string | null } };
}

/** Strapi stores one name for a role; administrators read those of ours in the language of their profile. */
export function translateRoles(strapi: Core.Strapi): void {
  const middleware = async (ctx: Context, next: () => Promise<unknown>) => {
    await next();
    const language = ctx.state.user?.preferedLanguage;
    if (language && /^\/admin\/(roles|users)(\/|$)/.test(ctx.path)) translate(ctx.body, language);
  };
  strapi.server.use(middleware);
}
