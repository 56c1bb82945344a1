const special = /[&<>"'\r]/;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A bare carriage return would be read back as a line feed.
  '\r': '&#13;',
};

/** The text for use in HTML, between tags and in quoted attributes; unescaped it is the same again. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"'\r]/g, (found) => entities[found]!) : text;
}
