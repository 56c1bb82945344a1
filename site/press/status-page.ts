import { fillIn } from '../src/languages/dictionary.ts';
import { sayType } from '../src/problems/say-problem.ts';
import { readLocales } from '../src/languages/load-languages.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { pressWords, sayTime, type PressWords } from './press-words.ts';
import type { StatusReport, ToldProblem } from './status-report.ts';

/** Seconds after which the page asks anew. */
const REFRESH = 15;

const names = new Map(readLocales(repositoryRoot()).map(({ code, name }) => [code, name]));

const escape = (text: string | number) =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What is to be looked at of one entry. */
const entryKey = ({ type, id }: ToldProblem) => `${type}/${id}`;

/** The state of the site as a page for people, in one language; it needs no script and refreshes itself. */
export function statusPage(report: StatusReport, language: string): string {
  const { status: words } = pressWords.get(language) as PressWords;
  const time = (at: string) => `<time datetime="${at}">${escape(sayTime(at, language))}</time>`;
  const { release, since, lastRun } = report;
  const shown =
    release === undefined || since === undefined
      ? escape(words.none)
      : `${release}, ${fillIn(escape(words.since), { time: time(since) })}`;
  const queue = [report.running ? words.running : '', report.wanted ? words.wanted : ''].filter(Boolean).join('; ');
  const facts = [
    [words.release, shown],
    [words.seq, escape(report.seq ?? '–')],
    [words.queue, escape(queue || words.idle)],
    [words.lastRun, lastRun ? sayRun(lastRun, words, time) : escape(words.none)],
    [words.pinned, escape(report.pinned ? words.yes : words.no)],
  ] as const;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${REFRESH}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escape(words.title)}</title>
<link rel="stylesheet" href="/status.css">
</head>
<body>
<nav aria-label="${escape(words.languages)}"><ul>
${[...pressWords.keys()].map((code) => languageLink(code, language)).join('\n')}
</ul></nav>
<main>
<h1>${escape(words.title)}</h1>
<dl>
${facts.map(([label, value]) => `<div><dt>${escape(label)}</dt><dd>${value}</dd></div>`).join('\n')}
</dl>
<h2>${escape(words.errors)}</h2>
${report.errors.length === 0 ? `<p>${escape(words.noErrors)}</p>` : `<ul>${report.errors.map((error) => `<li>${escape(error)}</li>`).join('')}</ul>`}
<h2>${escape(words.problems)}</h2>
${problemList(report.problems, language, words)}
<h2>${escape(words.kept)}</h2>
<section class="wide" tabindex="0" aria-label="${escape(words.kept)}"><table>
<thead><tr><th scope="col">${escape(words.number)}</th><th scope="col">${escape(words.made)}</th><th scope="col">${escape(words.pages)}</th></tr></thead>
<tbody>
${report.releases
  .toReversed()
  .map(
    ({ number, madeAt, pages }) =>
      `<tr><th scope="row">${number}${number === release ? ` <small>${escape(words.shown)}</small>` : ''}</th><td>${time(madeAt)}</td><td>${pages}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table></section>
</main>
</body>
</html>
`;
}

function sayRun(
  { at, ms, rendered = 0, removed = 0, pages = 0 }: NonNullable<StatusReport['lastRun']>,
  words: PressWords['status'],
  time: (at: string) => string,
): string {
  return fillIn(escape(words.run), { time: time(at), ms, rendered, removed, pages });
}

const languageLink = (code: string, current: string) =>
  `<li><a href="?lang=${code}" lang="${code}" hreflang="${code}"${code === current ? ' aria-current="true"' : ''}>${escape(names.get(code) ?? code)}</a></li>`;

function problemList(problems: readonly ToldProblem[], language: string, words: PressWords['status']): string {
  if (problems.length === 0) return `<p>${escape(words.noProblems)}</p>`;
  return [...Map.groupBy(problems, entryKey).values()]
    .map(([first, ...others]) => {
      const { type, title, address, edit } = first as ToldProblem;
      const links = [
        ...(address === undefined ? [] : [`<a href="${escape(address)}">${escape(words.page)}</a>`]),
        `<a href="${escape(edit)}">${escape(words.edit)}</a>`,
      ];
      const items = [first as ToldProblem, ...others].map((problem) => {
        const where = problem.language ? (names.get(problem.language) ?? problem.language) : words.everyLanguage;
        return `<li><b${problem.language ? ` lang="${problem.language}"` : ''}>${escape(where)}</b> ${escape(problem.sentence[language] ?? '')}</li>`;
      });
      return `<section><h3>${escape(sayType(type, language))}: ${escape(title)}</h3>\n<p>${links.join(' · ')}</p>\n<ul>${items.join('\n')}</ul></section>`;
    })
    .join('\n');
}
