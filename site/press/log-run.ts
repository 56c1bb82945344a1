import type { RunReport } from './run-report.ts';

/** One line for a run, as JSON; what is secret is left out wherever an error might have repeated it. */
export function logLine({ at, error, ...run }: RunReport, problems: number, secrets: readonly string[]): string {
  const level = error === undefined ? 'info' : 'error';
  const line = { time: at, level, event: 'run', ...run, problems, ...(error === undefined ? {} : { error }) };
  return secrets.filter(Boolean).reduce((text, secret) => text.replaceAll(secret, '***'), JSON.stringify(line));
}
