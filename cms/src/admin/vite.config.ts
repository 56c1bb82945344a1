import type { Plugin, UserConfig } from 'vite';

/** Editors' languages that Strapi's admin has no name for, and so would not offer. */
const names = { mk: 'македонски', sr: 'српски', lv: 'latviešu', lt: 'lietuvių' };

/** Strapi offers only languages of a list of its own, which no setting reaches. */
const moreLanguages: Plugin = {
  name: 'biseri-admin-languages',
  transform(code, id) {
    if (!/languageNativeNames\.m?js$/.test(id.split('?')[0] ?? '')) return undefined;
    return `${code}\nObject.assign(languageNativeNames, ${JSON.stringify(names)});\n`;
  },
};

export default (config: UserConfig): UserConfig => ({ ...config, plugins: [...(config.plugins ?? []), moreLanguages] });
