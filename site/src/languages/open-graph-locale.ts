const known = new Map<string, string>();

/** A language (BCP 47) in the form in which social networks name it: `mk_MK`. */
export function openGraphLocale(lang: string): string {
  let name = known.get(lang);
  if (name === undefined) {
    const { language, region } = new Intl.Locale(lang).maximize();
    known.set(lang, (name = region ? `${language}_${region}` : language));
  }
  return name;
}
