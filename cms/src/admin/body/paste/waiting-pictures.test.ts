import { describe, expect, it } from 'vitest';
import type { Body } from '../../../body/body';
import { checkBody } from '../../../body/body';
import { isWaiting, pastedPicture, pictureOfDataAddress, withoutWaiting } from './waiting-pictures';

const picture = (file: string) => ({ type: 'picture' as const, attrs: { file, alt: '', caption: '', credit: '' } });
const waiting = () => picture(pastedPicture(new Blob(['x'], { type: 'image/png' }))?.waitingAs ?? '');
const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'а' }] };

describe('what is stored while pictures are being uploaded', () => {
  it('is the text without them, wherever they stand, in a valid form', () => {
    const body: Body = {
      type: 'doc',
      content: [
        paragraph,
        waiting(),
        picture('abcdefghijklmnopqrstuvwx'),
        { type: 'blockquote', content: [waiting()] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph, waiting()] }] },
        { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [waiting()] }] }] },
      ],
    };
    const stored = withoutWaiting(body);
    expect(stored?.content).toEqual([
      paragraph,
      picture('abcdefghijklmnopqrstuvwx'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }],
      },
    ]);
    expect(checkBody(stored)).toEqual([]);
  });

  it('is nothing where there is nothing else', () => {
    expect(withoutWaiting({ type: 'doc', content: [waiting()] })).toBeNull();
  });
});

describe('a picture of a data address', () => {
  it('has its bytes and its kind', async () => {
    const found = pictureOfDataAddress('data:image/PNG;base64,iVBORw0K\nGgo=');
    expect(found?.source.type).toBe('image/png');
    expect([...new Uint8Array((await found?.source.arrayBuffer()) ?? new ArrayBuffer())].slice(1, 4)).toEqual([
      80, 78, 71,
    ]);
    expect(isWaiting(found?.waitingAs ?? '')).toBe(true);
  });

  it.each([
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PHA+',
    'data:image/png,abc',
    'data:image/png;base64,a',
    'https://example.org/a.png',
    'file:///C:/Temp/clip_image001.png',
  ])('is none for %s', (address) => {
    expect(pictureOfDataAddress(address)).toBeUndefined();
  });
});
