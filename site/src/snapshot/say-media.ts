import type { MediaSync } from './media-cache.ts';
import { mediaKey } from './media-index.ts';
import type { Snapshot } from './snapshot.ts';

/** Why files of a snapshot are missing or cannot be used, a sentence each with the name, for whoever runs the site. */
export function sayMedia({ documents }: Snapshot, { index, missing }: MediaSync): string[] {
  const said = new Set<string>();
  for (const { files } of documents.values()) {
    for (const file of Object.values(files)) {
      const key = mediaKey(file);
      const name = `“${file.name}” (${file.url})`;
      const [why, record] = [missing.get(key), index.get(key)];
      if (why) said.add(`The file ${name} is not available: ${why}. Upload it again, or take it off the entry.`);
      else if (record?.problem && record.made)
        said.add(`The picture ${name} is shown in smaller sizes only: ${record.problem}.`);
      else if (record?.problem)
        said.add(
          `The picture ${name} cannot be used: ${record.problem}. Its text is shown instead. Upload it again as JPEG, PNG or WebP.`,
        );
    }
  }
  return [...said].sort();
}
