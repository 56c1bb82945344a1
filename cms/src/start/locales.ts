export interface Locale {
  code: string;
  name: string;
}

interface LocaleService {
  find(): Promise<Locale[]>;
  findByCode(code: string): Promise<{ id: number; name: string } | null>;
  create(locale: Locale): Promise<unknown>;
  update(where: { id: number }, locale: Partial<Locale>): Promise<unknown>;
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
