import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Editors' languages that Strapi's admin has no name for, and so would not offer. */
const names = { mk: 'македонски', sr: 'српски', lv: 'latviešu', lt: 'lietuvių' };

/** The cross of Strapi's own windows, whose label it has in English only. */
const close = { mk: 'Затвори', sr: 'Затвори', lv: 'Aizvērt', lt: 'Užverti' };

interface Change {
  /** The file of Strapi's that it changes. */
  readonly file: RegExp;
  readonly from: RegExp;
  readonly to: (parts: string) => string;
}

/** What no setting of Strapi's reaches; each says what is to be found, so that another version of Strapi is noticed. */
const changes: readonly Change[] = [
  {
    // It offers only languages of a list of its own.
    file: /languageNativeNames\.m?js$/,
    from: /^[^]*$/,
    to: () => `$&\nObject.assign(languageNativeNames, ${JSON.stringify(names)});\n`,
  },
  {
    // A folded item of a list in a form is named by one field of it, in every list.
    file: /FormInputs\/Component\/Repeatable\.mjs$/,
    from: /^([^]*)return getIn\(state\.values, \[\s*\.\.\.name\.split\('\.'\),\s*mainField\.name\s*\]\);/,
    to: (parts) =>
      `import { itemTitle } from ${JSON.stringify(join(parts, 'item-title.ts'))};\n$1` +
      `return itemTitle(getIn(state.values, name.split('.')), (value) => formatMessage({ id: value, defaultMessage: value }));`,
  },
  {
    // Begins a form before its language is known, and takes it away, with what was typed, while it fetches again.
    file: /content-manager\/.*\/EditView\/EditViewPage\.mjs$/,
    from: /^([^]*)if \(isLoading && !document\?\.documentId\) \{([^]*?)if \(!initialValues \|\| hasError\) \{/,
    to: (parts) =>
      `import { useShownForm } from ${JSON.stringify(join(parts, 'use-shown-form.ts'))};\n$1` +
      'const shown = useShownForm({ form: [collectionType, model, id, activeLocale, status].join(), schema, locale: activeLocale, ' +
      'plugins, setQuery, isLoading: isLoading && !document?.documentId, hasError, hasValues: Boolean(initialValues) });\n' +
      'if (shown.isAwaited) {$2if (!initialValues || (hasError && !shown.stays)) {',
  },
  {
    // Says of every list that is empty that nothing is there yet, also of one that is searched.
    file: /content-manager\/.*\/ListView\/ListViewPage\.mjs$/,
    from: /^([^]*)content: formatMessage\(\{\s*id: 'app\.components\.EmptyStateLayout\.content-document',[^}]*\}\)/,
    to: (parts) =>
      `import { emptyList } from ${JSON.stringify(join(parts, 'empty-list.ts'))};\n` +
      '$1content: formatMessage(emptyList(schema?.uid, Boolean(query._q) || hasAppliedFilters))',
  },
  {
    // Shows one of a list of values as the code has it, and leaves dates to the browser or shows them as they are stored.
    file: /ListView\/components\/TableCells\/CellValue\.mjs$/,
    from: /^([^]*)formatMessage \} = useIntl\(\);([^]*)return toString\(formattedValue\);/,
    to: (parts) =>
      `import { dateInCell } from ${JSON.stringify(join(parts, 'date-in-cell.ts'))};\n` +
      '$1formatMessage, locale } = useIntl();\nconst date = dateInCell(locale, type, value);\n' +
      'if (date !== undefined) return date;$2' +
      "if (type === 'enumeration' && value) formattedValue = formatMessage({ id: value, defaultMessage: value });\n" +
      'return toString(formattedValue);',
  },
  {
    // Heads its columns in English, the first with the numbers of the database, and pushes the last out with long titles.
    file: /ListView\/components\/BulkActions\/PublishAction\.mjs$/,
    from: new RegExp(
      /TABLE_HEADERS\.filter\(\(head\)=>head\.name !== 'name' \|\| shouldDisplayMainField\)([^]*?)\.\.\.head\s([^]*?)/
        .source +
        /(\/\*#__PURE__\*\/ jsx\(Table\.Cell, \{\s*children: \/\*#__PURE__\*\/ jsx\(Typography, \{\s*children: row\.documentId\s)/
          .source +
        /([^]*?)(children: row\[mainField\])/.source,
    ),
    to: () =>
      "TABLE_HEADERS.filter((head)=>head.name !== (shouldDisplayMainField ? 'documentId' : 'name'))$1" +
      '...head, label: formatMessage({ id: `bulk.${head.name}`, defaultMessage: head.label })\n$2' +
      "!shouldDisplayMainField && $3$4style: { whiteSpace: 'normal' }, $5",
  },
  {
    // Names fields in English, and offers the numbers of the database.
    file: /pages\/ListView\/components\/Filters\.mjs$/,
    from: /'id',\s*'documentId',(\s*\.\.\.allowedFields,[^]*?)label: label \?\? '',/,
    to: () =>
      '$1label: formatMessage({ id: `content-manager.content-types.${model}.${name}`, defaultMessage: label ?? name }),',
  },
  {
    // Shows why a sign-in was refused as the server says it, in English.
    file: /pages\/Auth\/components\/Login\.mjs$/,
    from: /children: apiError\b/,
    to: () => 'children: formatMessage({ id: `apiError.${apiError}`, defaultMessage: apiError })',
  },
  {
    // Lets a draft without a title and a day that there is not go to the CMS, which refuses both, in English.
    file: /content-manager\/.*\/utils\/validation\.mjs$/,
    from: new RegExp(
      /^([^]*)(const createAttributeSchema = \(attribute\)=>\{\s*)(switch\(attribute\.type\)\{[^]*?)/.source +
        /options\.status === 'draft' \|\| !attribute\.required \|\|/.source,
    ),
    to: (parts) =>
      `import { dateRule } from ${JSON.stringify(join(parts, '../forms/date-rule.ts'))};\n$1$2` +
      'const date = dateRule(attribute);\n' +
      "if (date) return yup.mixed().test('date', date.message, (value) => !value || date.exists(value));\n" +
      '$3!attribute.required ||',
  },
  {
    // Says in English of a field that is still being loaded that there is none such.
    file: /FormInputs\/Renderer\.mjs$/,
    from: /`Unsupported field type: \$\{type\}`/,
    to: () => "'…'",
  },
  {
    // Opens a list in the language that Strapi asks for first, whoever reads it.
    file: /i18n\/dist\/admin\/components\/LocalePicker\.mjs$/,
    from: /readableLocales\.find\(\(locale\)=>locale\.isDefault\)/,
    to: () => 'readableLocales.find((locale)=>locale.code === document.documentElement.lang) ?? $&',
  },
  {
    // Names rights as the code names them.
    file: /Roles\/components\/Permissions\.mjs$/,
    from: /^([^]*React\.forwardRef\(\(\{ )layout(, isFormDisabled, [^]*?\}, api\)=>\{)/,
    to: (parts) =>
      `import { useRights } from ${JSON.stringify(join(parts, 'translate-rights.ts'))};\n` +
      '$1layout: given$2\nconst layout = useRights(given);',
  },
  {
    // Says of each group of rights, half in English, that it is one.
    file: /Roles\/components\/PluginsAndSettings\.mjs$/,
    from: /description: `[^]*?'plugin' : kind\}`,\s*/,
    to: () => '',
  },
  {
    // Says the state of an entry in English to those who hear it.
    file: /EditView\/components\/DocumentStatus\.mjs$/,
    from: /"aria-label": status,/,
    to: () => '',
  },
  {
    // Says the state of each language in English.
    file: /i18n\/dist\/admin\/components\/(?:CMHeaderActions|BulkLocaleActionModal)\.mjs$/,
    from: /children: capitalize\(status\)/,
    to: () => 'children: formatMessage({ id: `content-manager.containers.List.${status}`, defaultMessage: status })',
  },
  {
    // Marks in English the language that Strapi asks for first; it means nothing to editors.
    file: /i18n\/dist\/admin\/components\/LocaleListCell\.mjs$/,
    from: /locale\.isDefault \? `\$\{locale\.name\} \(default\)` : locale\.name/,
    to: () => 'locale.name',
  },
  {
    // The browser is asked for the words, and not every one knows our languages.
    file: /@strapi\/(?:admin|content-manager)\/.*\/components\/RelativeTime\.mjs$/,
    from: /^[^]*export \{ RelativeTime \};[^]*$/,
    to: (parts) => `export { RelativeTime } from ${JSON.stringify(join(parts, 'RelativeTime.tsx'))};\n`,
  },
  {
    // Offers no preview of what is not saved, and does not say why.
    file: /content-manager\/.*\/preview\/components\/PreviewSidePanel\.mjs$/,
    from: /^[^]*export \{ PreviewSidePanel \};[^]*$/,
    to: (parts) =>
      `export { PreviewPanel as PreviewSidePanel } from ${JSON.stringify(join(parts, 'PreviewPanel.tsx'))};\n`,
  },
  {
    file: /@strapi\/design-system\/dist\/index\.mjs$/,
    from: /closeLabel: (\w+) = "Close modal"/,
    to: () => `closeLabel: $1 = ${JSON.stringify(close)}[document.documentElement.lang] ?? "Close modal"`,
  },
];

/** Changes those parts of Strapi's admin as it is built; `parts` is the folder of what is put in (absolute path). */
export function changeStrapiParts(parts: string): Plugin {
  return {
    name: 'biseri-strapi-parts',
    transform(code, id) {
      const path = id.split('?')[0] ?? '';
      const change = changes.find(({ file }) => file.test(path));
      if (change === undefined) return undefined;
      if (!change.from.test(code)) return this.error(`Strapi has changed ${path}: see change-strapi-parts.ts.`);
      return code.replace(change.from, change.to(parts));
    },
  };
}
