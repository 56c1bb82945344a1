/** `--paper` of `tokens.css`, for what is told of the site outside style sheets. */
export const GROUND = { light: '#f7f2e6', dark: '#151a2d' } as const;
