import { previewSettings } from '../src/feed/preview-url';
import { secrets } from '../src/start/secrets';

export default () => ({
  auth: { secret: secrets().adminJwt },
  apiToken: { salt: secrets().apiTokenSalt },
  transfer: { token: { salt: secrets().transferTokenSalt } },
  secrets: { encryptionKey: secrets().encryptionKey },
  preview: previewSettings(process.env['PREVIEW_URL']),
  // Nothing that calls home or sells anything.
  flags: { nps: false, promoteEE: false },
});
