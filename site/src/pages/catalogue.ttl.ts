import type { APIRoute } from 'astro';
import { absoluteOn, textFile } from '../data/respond.ts';
import { writeCatalogueTurtle } from '../data/write-catalogue.ts';

export const GET: APIRoute = ({ site }) => textFile(writeCatalogueTurtle(absoluteOn(site)), 'text/turtle');
