import { errors } from '@strapi/utils';

/** Why a translation by machine did not come; the admin has a sentence for each. */
export type TranslatorFault = 'off' | 'timeout' | 'unreachable' | 'refused' | 'language' | 'nonsense';

/** Seconds after which nobody waits any longer for one answer; `TRANSLATE_TIMEOUT` in milliseconds sets another. */
const timeout = () => Number(process.env['TRANSLATE_TIMEOUT']) || 30_000;
/** So much at once as services take by default. */
const BATCH = { texts: 40, characters: 4_000 };
const MAX_ANSWER = 2_000_000;

/** The operator's own service, which speaks LibreTranslate's API; undefined where none is set up. */
export const translatorUrl = (): string | undefined => process.env['TRANSLATE_URL'] || undefined;

export class TranslatorError extends errors.ApplicationError {
  constructor(fault: TranslatorFault, detail = '') {
    super(`Translation by machine: ${fault}${detail && `, ${detail}`}.`, { word: `languages.translator.${fault}` });
  }
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The translations of texts, one for each, in order; blanks around a text stay. Throws what went wrong. */
export async function translate(texts: readonly string[], pair: Pair): Promise<string[]> {
  const url = translatorUrl();
  if (url === undefined) throw new TranslatorError('off');
  const parts = texts.map((text) => /^(\s*)(.*?)(\s*)$/su.exec(text) ?? ['', '', text, '']);
  const translated: string[] = [];
  for (const batch of batches(parts.map((part) => part[2] ?? ''))) {
    translated.push(...(await ask(url, batch, pair)));
  }
  return parts.map(([, before, , after], index) => `${before}${translated[index]}${after}`);
}

function* batches(texts: readonly string[]): Generator<string[]> {
  let batch: string[] = [];
  let characters = 0;
  for (const text of texts) {
    if (batch.length > 0 && (batch.length >= BATCH.texts || characters + text.length > BATCH.characters)) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push(text);
    characters += text.length;
  }
  if (batch.length > 0) yield batch;
}

async function ask(url: string, texts: string[], { from, to }: Pair): Promise<string[]> {
  const key = process.env['TRANSLATE_KEY'];
  const signal = AbortSignal.timeout(timeout());
  let status: number;
  let text: string;
  try {
    const answer = await fetch(`${url.replace(/\/+$/, '')}/translate`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ q: texts, source: from, target: to, format: 'text', ...(key ? { api_key: key } : {}) }),
      redirect: 'error',
      signal,
    });
    status = answer.status;
    text = await readLimited(answer);
  } catch (error) {
    if (error instanceof TranslatorError) throw error;
    throw new TranslatorError(signal.aborted ? 'timeout' : 'unreachable');
  }
  if (status === 400) throw new TranslatorError('language', `${from} to ${to}`);
  if (status < 200 || status > 299) throw new TranslatorError('refused', `status ${status}`);
  return readAnswer(text, texts);
}

async function readLimited(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MAX_ANSWER) throw new TranslatorError('nonsense', 'an answer without end');
  }
  return text + decoder.decode();
}

/** Takes an answer only if it can be what was asked for: as many texts, each of them words and of a likely length. */
export function readAnswer(answer: string, texts: readonly string[]): string[] {
  let said: unknown;
  try {
    said = (JSON.parse(answer) as { translatedText?: unknown } | null)?.translatedText;
  } catch {
    throw new TranslatorError('nonsense', 'no JSON');
  }
  const found = Array.isArray(said) ? (said as unknown[]) : [said];
  if (found.length !== texts.length) throw new TranslatorError('nonsense', 'another number of texts');
  return found.map((text, index) => {
    const asked = texts[index] ?? '';
    if (typeof text !== 'string' || !isLikely(text, asked)) throw new TranslatorError('nonsense', `text ${index + 1}`);
    return text.trim();
  });
}

const TAG = /<\/?[a-z!][^>]*>/i;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Surrogate}]/u;

function isLikely(text: string, asked: string): boolean {
  if (text.trim() === '' || text.length > 6 * asked.length + 200) return false;
  if (CONTROL.test(text) || (TAG.test(text) && !TAG.test(asked))) return false;
  // What was one line stays one: a body's words are.
  return !/[\n\r]/.test(text.trim()) || /[\n\r]/.test(asked);
}
