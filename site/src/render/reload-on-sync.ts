import { createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadContent } from '../content/load-content.ts';
import { dataDir } from '../repository-root.ts';

/** While developing: a new snapshot is shown at once in every open browser, and media come out of the cache. */
export function reloadOnSync(): AstroIntegration {
  return {
    name: 'biseri:reload-on-sync',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const snapshots = join(dataDir(), 'snapshots');
        let media: ReadonlyMap<string, string> | undefined;
        mkdirSync(snapshots, { recursive: true });
        server.watcher.add(snapshots);
        server.watcher.on('add', (path) => {
          if (!path.startsWith(snapshots) || !path.endsWith('.ndjson')) return;
          media = undefined;
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          if (!request.url?.startsWith('/media/')) return next();
          media ??= loadContent().mediaSources(dataDir());
          const source = media.get(request.url);
          if (source) createReadStream(source).pipe(response);
          else next();
        });
      },
    },
  };
}
