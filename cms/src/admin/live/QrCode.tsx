import { encode } from 'uqr';

/** An address as a QR code, black on white whatever the theme, for paper and phones. */
export function QrCode({ url, label }: { url: string; label: string }) {
  const { size, data } = encode(url, { border: 4, ecc: 'M' });
  // Each row's runs of dark modules as one stroke.
  const path = data
    .flatMap((row, y) =>
      [
        ...row
          .map((isDark) => (isDark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="160" height="160" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
