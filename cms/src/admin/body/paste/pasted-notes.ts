/** A reference to a note, and where the note itself stands in what was pasted. */
export interface PastedNote {
  marker: string;
  /** The element that holds the note's words. */
  holder: Element;
  /** The link back to the text, which stands before or after those words. */
  back: Element;
}

/**
 * Footnotes and endnotes by what they have in common in Word, LibreOffice, Google Docs and web pages: a link to a
 * place further down from which a link leads back. By the element of the reference.
 */
export function findNotes(root: Element): Map<Element, PastedNote> {
  const places = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], a[name]'))
    for (const name of [element.id, element.getAttribute('name')])
      if (name && !places.has(name)) places.set(name, element);
  const links = [...root.querySelectorAll('a[href*="#"]')].filter((link) => !/^_?(?:cmnt|msocom)/.test(placeOf(link)));

  const notes = new Map<Element, PastedNote>();
  const backs = new Set<Element>();
  for (const link of links) {
    const place = places.get(placeOf(link));
    if (place === undefined || backs.has(link) || !isBefore(link, place)) continue;
    const own = namesOf(link);
    const back = (place.tagName === 'A' ? [place] : [...place.querySelectorAll('a[href*="#"]')]).find((candidate) =>
      own.has(placeOf(candidate)),
    );
    if (back === undefined) continue;
    backs.add(back);
    const marker = (link.textContent ?? '').replaceAll(/[\s[\]()\u00a0]/g, '') || String(notes.size + 1);
    if (marker.length <= 20) notes.set(link, { marker, back, holder: holderOf(back, root) });
  }
  return notes;
}

const placeOf = (link: Element) => {
  const href = link.getAttribute('href') ?? '';
  return href.slice(href.indexOf('#') + 1);
};

const isBefore = (one: Element, other: Element) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The names under which a reference can be found: its own, and those of what it stands in or holds. */
function namesOf(link: Element): Set<string> {
  const around = link.closest('sup, span[id]');
  const near = [link, ...link.querySelectorAll('[id]'), ...(around ? [around] : [])];
  return new Set(near.flatMap((element) => [element.id, element.getAttribute('name') ?? '']).filter(Boolean));
}

const blocks = 'p, li, div, dd, td, aside, section';

/** The paragraph of a note, or what holds all of its paragraphs. */
function holderOf(back: Element, root: Element): Element {
  const paragraph = back.closest(blocks) ?? back;
  const around = paragraph.parentElement?.closest(blocks);
  const holdsOneNote =
    around && around !== root && (around.tagName === 'LI' || /^(?:_?ftn|_?edn|sdfootnote|sdendnote)\d/.test(around.id));
  return holdsOneNote ? around : paragraph;
}
