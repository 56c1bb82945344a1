import type { APIRoute } from 'astro';
import { absoluteOn, textFile } from '../data/respond.ts';
import { writeCatalogue } from '../data/write-catalogue.ts';

export const GET: APIRoute = ({ site }) => textFile(writeCatalogue(absoluteOn(site)), 'application/ld+json');
