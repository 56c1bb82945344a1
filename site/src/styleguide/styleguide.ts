import type { AstroIntegration } from 'astro';

/** `/styleguide` while developing: tokens, type and parts in both themes. No build and no release has it. */
export const styleguide = (): AstroIntegration => ({
  name: 'biseri:styleguide',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return;
      injectRoute({
        pattern: '/styleguide',
        entrypoint: new URL('./styleguide.astro', import.meta.url),
        prerender: true,
      });
    },
  },
});
