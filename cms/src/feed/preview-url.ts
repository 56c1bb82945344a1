import { localeService } from '../start/locales';
import { secrets } from '../start/secrets';
import { issueTicket } from './signature';

interface Shown {
  documentId: string;
  locale?: string | null;
  status?: string;
}

interface Ability {
  can(action: string, subject: string): boolean;
}

/** Strapi's setting of its preview button: opens the entry in the press (`PREVIEW_URL`); without a press, no button. */
export function previewSettings(previewUrl: string | undefined): object {
  if (!previewUrl) return { enabled: false };
  const { origin } = new URL(previewUrl);
  const handler = async (uid: string, { documentId, locale, status }: Shown) => {
    // Strapi gives the address to everybody who has signed in.
    const { userAbility } = (strapi.requestContext.get()?.state ?? {}) as { userAbility?: Ability };
    if (userAbility?.can('plugin::content-manager.explorer.read', uid) === false) return undefined;
    const type = uid.split('.').at(-1) ?? '';
    const ticket = issueTicket(
      {
        type,
        id: documentId,
        locale: locale ?? (await localeService().getDefaultLocale()),
        state: status === 'published' ? 'published' : 'draft',
      },
      secrets().previewToken,
    );
    return `${origin}/?${ticket.toString()}`;
  };
  return { enabled: true, config: { allowedOrigins: [origin], handler } };
}
