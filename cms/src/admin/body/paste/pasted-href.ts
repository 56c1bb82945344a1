import { isSafeHref } from '../../../body/body';

/**
 * The address behind a pasted link, without the detours of Google and Outlook; `undefined` where a body cannot hold
 * it: places within the document, files of somebody's computer, scripts.
 */
export function pastedHref(href: string): string | undefined {
  const address = withoutDetour(href.trim()).replaceAll(' ', '%20');
  // A path alone would mean a page of this site; in a paste it means one of the site it comes from.
  return isSafeHref(address) && !address.startsWith('/') ? address : undefined;
}

function withoutDetour(href: string): string {
  if (!URL.canParse(href)) return href;
  const { hostname, pathname, searchParams } = new URL(href);
  const isGoogle = /(?:^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url';
  const isOutlook = hostname.endsWith('.safelinks.protection.outlook.com');
  const target = isGoogle
    ? (searchParams.get('q') ?? searchParams.get('url'))
    : isOutlook
      ? searchParams.get('url')
      : null;
  return target ?? href;
}
