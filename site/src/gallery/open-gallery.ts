/** Runs in the browser, on pages with a gallery only: opens its pictures large, over the page. */
import PhotoSwipeLightbox from 'photoswipe/lightbox';
import sheet from '../styles/gallery.css?url';

for (const gallery of document.querySelectorAll<HTMLElement>('[data-gallery]')) {
  const { close = '', zoom = '', previous = '', next = '', failed = '' } = gallery.dataset;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const lightbox = new PhotoSwipeLightbox({
    gallery,
    children: 'a.large',
    // Its style is of no use before the first picture is opened.
    pswpModule: () => addSheet().then(() => import('photoswipe')),
    closeTitle: close,
    zoomTitle: zoom,
    arrowPrevTitle: previous,
    arrowNextTitle: next,
    errorMsg: failed,
    bgOpacity: 0.97,
    // Room for the buttons above and the words below.
    padding: { top: 56, bottom: 88, left: 0, right: 0 },
    ...(still ? { showHideAnimationType: 'none' } : {}),
  });
  // What the browser has chosen for the small picture, it can also show large.
  lightbox.addFilter('domItemData', (item, element) => {
    const image = element.querySelector('img');
    const source = element.querySelector('source');
    const srcset = image?.currentSrc.endsWith('.avif') ? source?.srcset : image?.srcset;
    return srcset ? { ...item, srcset } : item;
  });
  lightbox.on('uiRegister', () => {
    const { pswp } = lightbox;
    pswp?.ui?.registerElement({
      name: 'words',
      className: 'pswp-words',
      order: 9,
      isButton: false,
      appendTo: 'root',
      onInit: (element) => {
        element.setAttribute('aria-live', 'polite');
        pswp.on('change', () => {
          const words = pswp.currSlide?.data.element?.closest('figure')?.querySelector('figcaption');
          element.replaceChildren(...(words ? [words.cloneNode(true)] : []));
        });
      },
    });
  });
  lightbox.init();
}

let added: Promise<void> | undefined;

function addSheet(): Promise<void> {
  return (added ??= new Promise((done, fail) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet });
    link.addEventListener('load', () => done());
    link.addEventListener('error', fail);
    document.head.append(link);
  }));
}
