export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/feed', handler: 'feed.read' },
    { method: 'GET', path: '/feed/manifest', handler: 'feed.manifest' },
    { method: 'GET', path: '/feed/preview', handler: 'feed.preview' },
  ],
};
