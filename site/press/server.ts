/** What the compiled site gives to the press: pages, and a way to put other content under them. */
import { createApp } from 'astro/app/entrypoint';
import { setContent } from '../src/content/current-content.ts';
import { sitePages } from '../src/content/site-pages.ts';

const app = createApp();

export { app, setContent, sitePages };
