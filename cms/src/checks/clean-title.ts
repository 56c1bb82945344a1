/** Direction marks, zero-width spaces and byte order marks; not the joiners, which emoji and some scripts need. */
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * A title without the characters that nobody sees and that come along with a copy: two titles that look the same are
 * then the same in lists, addresses and searches. Tabs and line ends become blanks; all else stays, emoji too.
 */
export function cleanTitle(title: string): string {
  return title.replaceAll(unseen, '').replaceAll(/\r\n|\p{Cc}/gu, ' ');
}
