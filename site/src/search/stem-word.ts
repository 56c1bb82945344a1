/** How words of a language are cut down to what their forms have in common. All of it is in folded letters. */
interface Stemming {
  /** Endings of definite forms, taken off first. */
  readonly articles?: RegExp;
  /** Endings of cases and numbers; the longest that leaves three letters is taken off. */
  readonly endings: readonly string[];
  /** What differs in the rest from form to form, made the same. */
  readonly rest: readonly (readonly [RegExp, string])[];
}

const list = (endings: string): readonly string[] => endings.split(' ').sort((one, other) => other.length - one.length);

const vowels: readonly [RegExp, string] = [/(?<=.{3})[aeiouj]+$/, ''];
const consonants: readonly (readonly [RegExp, string])[] = [
  [/k$/, 'c'],
  [/g$/, 'z'],
  [/cc$/, 'c'],
];

const stemmings: Readonly<Record<string, Stemming>> = {
  // планина, планини, планината, планините; пат, патот, патишта; лесновец, лесновци
  mk: {
    articles: /(?<=..[^aeiou])ot$|(?<=..i)ot$|(?<=..a)ta$|(?<=..[oe])to$|(?<=..[aei])te$/,
    endings: list('ovi evi ista ovci'),
    rest: [vowels, [/(?<=.{2})ack$/, 'c'], [/(?<=.{3})sk$/, ''], [/(?<=[^aeiou])[ea]([cnmr])$/, '$1'], ...consonants],
  },
  // село, села, селима; пут, путевима; Лесковац, у Лесковцу, лесковачки
  sr: {
    endings: list('ovima evima ijama ama ima oga ega ome omu emu ovi ova ove ovu evi eva eve om em og eg oj ih im'),
    rest: [vowels, [/(?<=.{2})ack$/, 'c'], [/(?<=.{3})sk$/, ''], [/(?<=[^aeiou])a([cktnmrl])$/, '$1'], ...consonants],
  },
  // ciems, ciema, ciemiem; maršruts, maršrutā; skaistajiem
  lv: {
    endings: list('ajiem ajam ajos ajas ajai aja ajs iem ais ies am em os as es is us ai ei ie im a e i o u s'),
    rest: [
      [/(?<=.{2})j+$/, ''],
      [/k$/, 'c'],
    ],
  },
  // kaimas, kaimuose; kelias, kelių; žodis, žodžio; muziejaus
  lt: {
    endings: list(
      'iuose iose uose ioje iomis omis emis imis umis iams iems iais iame iaus aus ijose ija ije uje oje eje ose ese ise iai iam iui ias ius ies iu io ia ie ai ei ui am ame ams oms ems ims ais as is us es os a e i o u',
    ),
    rest: [
      [/(?<=.{2})j+$/, ''],
      [/(?<=d)z$/, ''],
      [/c$/, 't'],
    ],
  },
  // fshat, fshati, fshatit, fshatra, fshatrat
  sq: {
    endings: list('rave ravet eve evet ave avet ive ivet rat ra it in un ut at et es ja je te ve ne a e i u s'),
    rest: [],
  },
};

/** Whether this site cuts words of a language itself; for the others Pagefind does. */
export const canStem = (lang: string): boolean => lang in stemmings;

/** The part of a folded word that its forms have in common, more or less; the word itself where nothing is known. */
export function stemWord(word: string, lang: string): string {
  const stemming = stemmings[lang];
  if (!stemming || word.length < 4 || /\d/.test(word)) return word;
  const plain = stemming.articles ? word.replace(stemming.articles, '') : word;
  const ending = stemming.endings.find((one) => plain.endsWith(one) && plain.length - one.length >= 3);
  const cut = ending === undefined ? plain : plain.slice(0, -ending.length);
  return stemming.rest.reduce((stem, [form, same]) => stem.replace(form, same), cut);
}
