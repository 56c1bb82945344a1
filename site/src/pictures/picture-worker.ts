/** A process that makes one picture at a time; started and ended by `PicturePool`. */
import { setPriority } from 'node:os';
import sharp from 'sharp';
import { makeShareCard, type CardJob } from '../sharing/make-share-card.ts';
import { makeVariants, type MadePicture, type VariantsJob } from './make-variants.ts';

/** What there is to make. */
export type PictureJob = VariantsJob | CardJob;

/** What the worker answers; `peakBytes` is the most memory that it has held so far. */
export type WorkerAnswer = { readonly peakBytes: number } & (
  { readonly made: MadePicture } | { readonly error: string }
);

sharp.cache(false);
// One thread each: memory stays in bounds, and the encoders' bytes do not depend on the machine.
sharp.concurrency(1);
if (process.argv[2] === 'late') setPriority(19);

process.on('message', (job: PictureJob) => {
  void ('card' in job ? makeShareCard(job) : makeVariants(job))
    .then((made) => ({ made }))
    .catch((error: unknown) => ({ error: error instanceof Error ? error.message.trim() : String(error) }))
    .then((answer) => process.send?.({ ...answer, peakBytes: process.resourceUsage().maxRSS * 1024 }));
});
