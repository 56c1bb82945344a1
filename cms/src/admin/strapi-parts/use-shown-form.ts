import { useEffect, useRef, useState } from 'react';
import { useAuth, useFetchClient } from '@strapi/admin/strapi-admin';

interface Query {
  readonly i18n?: Readonly<Record<string, unknown>>;
}

/** What Strapi's page of a form knows when it is about to show the form. */
interface Page {
  /** Which entry in which language: the form is another one where this is another. */
  readonly form: string;
  readonly schema: {
    readonly uid: string;
    readonly pluginOptions?: { readonly i18n?: { localized?: boolean } };
  } | null;
  /** As the address says. */
  readonly locale: string | undefined;
  readonly plugins: Query | undefined;
  readonly setQuery: (query: { plugins: object }, method: 'push', replace: boolean) => void;
  readonly isLoading: boolean;
  readonly hasError: boolean;
  /** Whether there is something to put into the form. */
  readonly hasValues: boolean;
}

/**
 * Whether the form is not to be shown yet, and whether it was shown and stays. Strapi begins a form without a language
 * and once more when it has found one, with what was typed lost or a question whether to leave; and it takes a new
 * entry's form away whenever what it is made of is fetched anew.
 */
export function useShownForm(page: Page): { isAwaited: boolean; stays: boolean } {
  const isLanguageless = page.locale === undefined && page.schema?.pluginOptions?.i18n?.localized === true;
  const isAsking = useLanguage(page, isLanguageless);
  const shown = useRef<string>();
  const stays = shown.current === page.form && page.hasValues;
  const isAwaited = isAsking || (page.isLoading && !stays);
  if (!isAwaited && page.hasValues && !page.hasError) shown.current = page.form;
  return { isAwaited, stays };
}

/** Puts the administrator’s own language, or else the first that they may read, into an address without one; whether that is still under way. */
function useLanguage({ schema, plugins, setQuery }: Page, isWanted: boolean): boolean {
  const { get } = useFetchClient();
  const permissions = useAuth('useLanguage', (state) => state.permissions);
  const [hasFailed, setHasFailed] = useState(false);
  const latest = useRef({ plugins, setQuery });
  latest.current = { plugins, setQuery };
  const uid = schema?.uid;

  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const read = permissions.filter(
      ({ action, subject }) => action === 'plugin::content-manager.explorer.read' && subject === uid,
    );
    const mayRead = (code: string) => read.some(({ properties }) => properties?.['locales']?.includes(code) ?? true);
    get<readonly { code: string; isDefault: boolean }[]>('/i18n/locales').then(
      ({ data }) => {
        const offered = data.filter(({ code }) => mayRead(code));
        const own = document.documentElement.lang;
        const preferred = offered.find(({ code }) => code === own) ?? offered.find(({ isDefault }) => isDefault);
        const locale = (preferred ?? offered[0])?.code;
        if (!isCurrent) return;
        if (locale === undefined) return setHasFailed(true);
        const { plugins, setQuery } = latest.current;
        setQuery({ plugins: { ...plugins, i18n: { ...plugins?.i18n, locale } } }, 'push', true);
      },
      // Strapi's page goes on by itself, as it does without this.
      () => isCurrent && setHasFailed(true),
    );
    return () => void (isCurrent = false);
  }, [isWanted, uid]);
  return isWanted && !hasFailed;
}
