import type { AstroIntegration } from 'astro';

/** Compiles the pages into a module that renders them inside the process that imports it; see `server.ts`. */
export function inProcess(): AstroIntegration {
  return {
    name: 'biseri:in-process',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'biseri:in-process',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
