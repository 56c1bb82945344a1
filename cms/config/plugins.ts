/**
 * What may be uploaded, by content and not by name: no SVG and no HTML, which could run scripts in
 * the editor's browser.
 */
const allowedTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'application/pdf',
  'application/gpx+xml',
  'application/xml',
  'text/xml',
  'application/vnd.google-earth.kml+xml',
  'application/geo+json',
  'application/vnd.pmtiles',
  'application/vnd.openxmlformats-officedocument.*',
  'application/vnd.oasis.opendocument.*',
  'application/msword',
  'application/vnd.ms-powerpoint',
  'application/vnd.ms-excel',
  'application/zip',
  'application/x-cfb',
  'text/plain',
  'text/csv',
  'audio/*',
  'video/*',
];

export default () => ({
  upload: {
    config: {
      sizeLimit: 256 * 1024 * 1024,
      breakpoints: {},
      security: { allowedTypes, deniedTypes: ['image/svg+xml', 'text/html', 'application/xhtml+xml'] },
    },
  },
});
