import { errors } from '@strapi/utils';
import { query } from '../in-step/row';
import { ourShapes } from '../in-step/shape';
import { inTurn } from '../in-step/turn';

export interface Locale {
  code: string;
  name: string;
}

interface LocaleService {
  find(): Promise<Locale[]>;
  findById(id: number | string): Promise<Locale | null>;
  findByCode(code: string): Promise<{ id: number; name: string } | null>;
  create(locale: Locale, ...rest: unknown[]): Promise<unknown>;
  update(where: { id: number }, locale: Partial<Locale>): Promise<unknown>;
  delete(locale: { id: number | string }): Promise<unknown>;
  getDefaultLocale(): Promise<string>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/** Strapi's own list of languages. */
export const localeService = (): LocaleService => strapi.plugin('i18n').service<LocaleService>('locales');

/** Makes the languages in Strapi those of `locales.json`, the first one being the default. Languages that left the list keep their content. */
export async function ensureLocales(locales: Locale[]): Promise<void> {
  const service = localeService();
  for (const { code, name } of locales) {
    const held = await service.findByCode(code);
    if (held === null) await service.create({ code, name });
    else if (held.name !== name) await service.update({ id: held.id }, { name });
  }
  const first = locales[0];
  if (first && (await service.getDefaultLocale()) !== first.code) await service.setDefaultLocale({ code: first.code });
}

/**
 * Has the settings page of Strapi keep to `locales.json`: a language that the site does not know would
 * stop it, and deleting one there takes everything written in it away, past feed and addresses.
 */
export function keepToList(locales: Locale[]): void {
  const service = localeService();
  const [create, remove] = [service.create.bind(service), service.delete.bind(service)];
  const isListed = (code: string) => locales.some((locale) => locale.code === code);
  Object.assign(service, {
    create(locale: Locale, ...rest: unknown[]) {
      if (isListed(locale.code)) return create(locale, ...rest);
      throw new errors.ApplicationError(
        `“${locale.code}” is not in cms/locales.json. Add it there; it appears here at the next start.`,
      );
    },
    async delete({ id }: { id: number | string }) {
      const locale = await service.findById(id);
      if (locale === null) return null;
      if (isListed(locale.code)) {
        throw new errors.ApplicationError(
          `“${locale.code}” is one of the languages of the site. Take it out of cms/locales.json and start again; then it can be deleted here, with everything written in it.`,
        );
      }
      return inTurn(async () => {
        for (const { uid } of ourShapes()) {
          const rows = await query(uid).findMany({ where: { locale: locale.code }, select: ['documentId'] });
          for (const documentId of new Set(rows.map((row) => String(row['documentId']))))
            await strapi.documents(uid).delete({ documentId, locale: locale.code });
        }
        return remove({ id });
      });
    },
  });
}
