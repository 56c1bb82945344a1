import type { StrapiApp } from '@strapi/strapi/admin';
import { bodyField } from './body/body-field';
import { dismissBanners } from './dismiss-banners';
import { formWords, translateHints } from './form-words';
import { registerForms } from './forms/register-forms';
import { addHandover } from './handover/add-handover';
import { keepTitle } from './keep-title';
import { registerLive, registerSiteWidget } from './live/register-live';
import { extendForms, registerLanguages } from './languages/register-languages';
import { addReport } from './report/add-report';
import { addSchedule } from './schedule/add-schedule';
import { speakBrowserLanguage } from './speak-browser-language';
import strapiLt from './strapi-words/lt.json';
import strapiLv from './strapi-words/lv.json';
import strapiMk from './strapi-words/mk.json';
import strapiSr from './strapi-words/sr.json';
import en from './translations/en.json';
import lt from './translations/lt.json';
import lv from './translations/lv.json';
import mk from './translations/mk.json';
import sr from './translations/sr.json';
import { registerUnsaved, registerWriting } from './writing/register-writing';

const locales = ['mk', 'sr', 'lv', 'lt'];

speakBrowserLanguage(locales);

export default {
  config: {
    locales,
    translations: {
      en: { ...formWords('en'), ...en },
      mk: { ...formWords('mk'), ...strapiMk, ...mk },
      sr: { ...formWords('sr'), ...strapiSr, ...sr },
      lv: { ...formWords('lv'), ...strapiLv, ...lv },
      lt: { ...formWords('lt'), ...strapiLt, ...lt },
    },
    // Neither guided tours nor news of other versions.
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.customFields.register(bodyField);
    registerSiteWidget(app);
    registerLanguages(app);
    registerUnsaved(app);
    addSchedule(app);
    addHandover(app);
    addReport(app);
  },
  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHints);
    registerLive(app);
    extendForms(app);
    registerForms(app);
    registerWriting(app);
    dismissBanners();
    keepTitle();
  },
};
