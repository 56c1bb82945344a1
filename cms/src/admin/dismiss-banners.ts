/**
 * Strapi's news about itself stay away from the editors' pages. A banner counts as dismissed under a
 * key that ends in the installation's `uuid`; ours has none, and the key is asked for once before
 * that is known.
 */
export function dismissBanners(): void {
  for (const uuid of ['undefined', 'false'])
    localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${uuid}`, 'true');
}
