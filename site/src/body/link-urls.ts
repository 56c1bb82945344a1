import { bodyLimits, isSafeHref } from '../../../cms/src/body/body.ts';
import { escapeHtml } from './escape-html.ts';

/** An address ends at white space, quotes, angle brackets and invisible characters. */
const bareUrl = /\bhttps?:\/\/[^\s<>"„“”‚‘’«»‹›\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+/gi;
const closers: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Escaped text in which bare addresses are links; `openLink` gives a link's first tag. */
export function linkUrls(text: string, openLink: (href: string) => string): string {
  if (!text.includes('://')) return escapeHtml(text);
  let html = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(bareUrl)) {
    if (found.length > bodyLimits.href) continue;
    const url = withoutTrailingPunctuation(found);
    if (!isSafeHref(url)) continue;
    html += `${escapeHtml(text.slice(from, index))}${openLink(url)}${escapeHtml(url)}</a>`;
    from = index + url.length;
  }
  return html + escapeHtml(text.slice(from));
}

/** What ends the sentence is not the address's; a closing bracket is, when it was opened inside. */
function withoutTrailingPunctuation(url: string): string {
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1]!;
    const opener = closers[last];
    if (opener) {
      const inside = url.slice(0, end);
      if (inside.split(opener).length >= inside.split(last).length) break;
    } else if (!/[.,;:!?'*…–—|]/.test(last)) break;
  }
  return url.slice(0, end);
}
