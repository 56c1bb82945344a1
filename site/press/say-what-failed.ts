const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'has no room left, for bytes or for files',
  EDQUOT: 'has no room left for this user',
  EROFS: 'cannot be written to: it is mounted for reading only',
};

/** An error of the disk, said so that whoever runs the press knows what to do; any other as it is. */
export function sayWhatFailed(error: unknown, dataDir: string): Error {
  const cause = causes[(error as NodeJS.ErrnoException).code ?? ''];
  if (cause === undefined) return error as Error;
  return new Error(
    `The disk of ${dataDir} ${cause}. Readers keep the last release; make room, and the press goes on by itself. (${(error as Error).message})`,
    { cause: error },
  );
}
