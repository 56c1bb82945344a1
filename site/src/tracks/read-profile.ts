/** Lets a reader go along each elevation profile by finger, mouse or keyboard, and says distance and height. */
for (const figure of document.querySelectorAll<HTMLElement>('.profile')) {
  const svg = figure.querySelector('svg');
  const reader = figure.querySelector<HTMLElement>('.profile-reader');
  const range = figure.querySelector('input');
  const output = figure.querySelector('output');
  const cursor = figure.querySelector<SVGGElement>('.profile-cursor');
  if (svg && reader && range && output && cursor) follow({ svg, reader, range, output, cursor });
}

interface Parts {
  readonly svg: SVGSVGElement;
  readonly reader: HTMLElement;
  readonly range: HTMLInputElement;
  readonly output: HTMLOutputElement;
  readonly cursor: SVGGElement;
}

function follow({ svg, reader, range, output, cursor }: Parts): void {
  const points = (range.dataset['points'] ?? '').split(' ').map((pair) => pair.split(',').map(Number));
  const { phrase = '', values = '' } = range.dataset;
  const says = values.split(';').map((pair) => {
    const [distance = '', height = ''] = pair.split('|');
    return phrase.replace('{distance}', distance).replace('{height}', height);
  });
  const show = () => {
    const at = Number(range.value);
    const [x = 0, y = 0] = points[at] ?? [];
    output.value = says[at] ?? '';
    range.setAttribute('aria-valuetext', output.value);
    cursor.removeAttribute('visibility');
    cursor.querySelector('path')?.setAttribute('transform', `translate(${x})`);
    cursor.querySelector('circle')?.setAttribute('cx', String(x));
    cursor.querySelector('circle')?.setAttribute('cy', String(y));
  };
  const point = ({ clientX }: PointerEvent) => {
    const { left, width } = svg.getBoundingClientRect();
    const x = ((clientX - left) / width) * svg.viewBox.baseVal.width;
    const nearest = points.reduce(
      (best, [at = 0], index) => (Math.abs(at - x) < Math.abs((points[best]?.[0] ?? 0) - x) ? index : best),
      0,
    );
    range.value = String(nearest);
    show();
  };
  range.addEventListener('input', show);
  svg.addEventListener('pointerdown', point);
  svg.addEventListener('pointermove', point);
  reader.hidden = false;
  show();
}

export {};
