const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };

/**
 * For tests: the lines of text that a reader sees in a rendered body, without the words that the
 * site adds to it (the notes' heading and their links back). Lines without text are left out.
 */
export function textOfHtml(html: string): string[] {
  return html
    .replaceAll(/<a class="footnote-back".*?<\/a>|<(h\d) id=.*?<\/\1>/gs, '')
    .replaceAll(/<\/?(?:a|strong|em|sup|sub|span)(?: [^>]*)?>/g, '')
    .split(/<[^>]*>|\n/)
    .map((line) => line.replaceAll(/&(#?\w+);/g, (_, name: string) => entities[name] ?? `unknown entity ${name}`))
    .filter((line) => line !== '');
}
