import type { StrapiApp } from '@strapi/strapi/admin';
import { bodyField } from './body/body-field';
import { dismissBanners } from './dismiss-banners';
import { keepTitle } from './keep-title';
import en from './translations/en.json';
import lt from './translations/lt.json';
import lv from './translations/lv.json';
import mk from './translations/mk.json';
import sr from './translations/sr.json';

export default {
  config: {
    locales: [],
    translations: { en, mk, sr, lv, lt },
    // Neither guided tours nor news of other versions.
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.customFields.register(bodyField);
  },
  bootstrap() {
    dismissBanners();
    keepTitle();
  },
};
