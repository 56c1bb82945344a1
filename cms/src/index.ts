import type { Core } from '@strapi/strapi';
import locales from '../locales.json';
import { registerBody } from './body/register-body';
import { followFiles } from './feed/file-facts';
import { hintPress } from './feed/hint-press';
import { reviseLines } from './feed/line';
import { keepInStep } from './in-step/keep-in-step';
import { registerModels } from './in-step/models';
import { useOwnSlugs } from './slug/own-slugs';
import { ensureAdministrator } from './start/administrator';
import { checkDatabase } from './start/check-database';
import { checkPictures } from './start/check-pictures';
import { ensureDemo } from './start/demo';
import { describeFields } from './start/describe-fields';
import { ensureLocales, keepToList } from './start/locales';
import { ensurePreviewToken, ensureSiteToken } from './start/site-token';
import { widenStrings } from './start/widen-strings';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    await checkDatabase();
    widenStrings(strapi);
    registerModels(strapi);
    registerBody(strapi);
    useOwnSlugs(strapi);
    checkPictures(strapi);
  },

  /** Runs before the port opens: nobody meets a CMS without an administrator or with open tokens. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    keepInStep(strapi);
    followFiles(strapi);
    hintPress(strapi);
    keepToList(locales);
    await ensureLocales(locales);
    await reviseLines();
    await ensureAdministrator(strapi);
    await ensureSiteToken(strapi);
    await ensurePreviewToken(strapi);
    await describeFields(strapi);
    await ensureDemo(strapi, locales);
  },
};
