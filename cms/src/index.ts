import type { Core } from '@strapi/strapi';
import locales from '../locales.json';
import { registerBody } from './body/register-body';
import { registerLive } from './desk/live/register-live';
import { reviseLanguages } from './desk/languages/follow-languages';
import { registerLanguageModel } from './desk/languages/language-model';
import { addLanguageRoutes } from './desk/languages/language-routes';
import { followFiles } from './feed/file-facts';
import { addHandoverRoutes } from './desk/handover/handover-routes';
import { registerHandovers } from './desk/handover/handover-model';
import { keepHandedOver } from './desk/handover/keep-handed-over';
import { addReportRoutes } from './desk/report/report-routes';
import { ensureRoles } from './desk/roles/ensure-roles';
import { keepLiveFiles } from './desk/roles/keep-live-files';
import { keepToOwn } from './desk/roles/keep-to-own';
import { registerOwnDraft } from './desk/roles/own-draft';
import { translateRoles } from './desk/roles/translate-roles';
import { forgetSchedules, startSchedules, stopSchedules } from './desk/schedule/keep-schedules';
import { registerSchedules } from './desk/schedule/schedule-model';
import { addScheduleRoutes } from './desk/schedule/schedule-routes';
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
import { keepPictures } from './start/keep-pictures';
import { layOutForms } from './start/lay-out-forms';
import { ensureLocales, keepToList } from './start/locales';
import { ensurePreviewToken, ensureSiteToken } from './start/site-token';
import { makeCommitsSure } from './start/sure-commits';
import { keepUploadsWhole } from './start/whole-uploads';
import { widenStrings } from './start/widen-strings';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    await checkDatabase();
    widenStrings(strapi);
    registerModels(strapi);
    registerLanguageModel(strapi);
    registerBody(strapi);
    useOwnSlugs(strapi);
    checkPictures(strapi);
    keepPictures(strapi);
    keepUploadsWhole(strapi);
    keepLiveFiles(strapi);
    await registerOwnDraft(strapi);
    registerHandovers(strapi);
    registerSchedules(strapi);
    translateRoles(strapi);
    addHandoverRoutes(strapi);
    addScheduleRoutes(strapi);
    addReportRoutes(strapi);
    await registerLive(strapi);
    addLanguageRoutes(strapi);
  },

  /** Runs before the port opens: nobody meets a CMS without an administrator or with open tokens. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    makeCommitsSure(strapi);
    keepInStep(strapi);
    keepToOwn(strapi);
    keepHandedOver(strapi);
    forgetSchedules(strapi);
    followFiles(strapi);
    hintPress(strapi);
    keepToList(locales);
    await ensureLocales(locales);
    await reviseLines();
    await ensureRoles(strapi, locales);
    await reviseLanguages();
    await ensureAdministrator(strapi);
    await ensureSiteToken(strapi);
    await ensurePreviewToken(strapi);
    await describeFields(strapi);
    await layOutForms(strapi);
    await ensureDemo(strapi, locales);
    await startSchedules(strapi);
  },

  destroy: stopSchedules,
};
