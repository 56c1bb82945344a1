import type { APIRoute } from 'astro';
import { absoluteOn, textFile } from '../data/respond.ts';
import { writeLlms } from '../data/write-llms.ts';

export const GET: APIRoute = ({ site }) => textFile(writeLlms(absoluteOn(site)), 'text/plain');
