import { buildCms } from '../scripts/build-cms.ts';

/** The CMS runs compiled, with its admin; the tests run what is in the sources now. */
export default buildCms;
