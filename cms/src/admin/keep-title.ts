/** The browser's tab names the product; the admin writes "… | Strapi" on every page. */
export function keepTitle(): void {
  const name = () => {
    const title = document.title.replace(/(?:^Strapi Admin|\bStrapi)$/, 'Biseri');
    if (title !== document.title) document.title = title;
  };
  name();
  new MutationObserver(name).observe(document.head, { childList: true, subtree: true, characterData: true });
}
