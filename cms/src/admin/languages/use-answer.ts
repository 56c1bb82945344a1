import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

interface Answer<T> {
  readonly data: T | undefined;
  readonly failed: boolean;
  readonly reload: () => void;
}

/** What the editor's desk answers at a path, asked anew when the path or `version` changes; the last answer stays meanwhile. */
export function useAnswer<T>(path: string | undefined, version?: unknown): Answer<T> {
  const { get } = useFetchClient();
  const [data, setData] = useState<T>();
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === undefined) return undefined;
    const asked = new AbortController();
    get<T>(path, { signal: asked.signal }).then(
      (answer) => {
        if (asked.signal.aborted) return;
        setData(answer.data);
        setFailed(false);
      },
      () => {
        if (!asked.signal.aborted) setFailed(true);
      },
    );
    return () => asked.abort();
  }, [get, path, version, round]);
  return { data, failed, reload: () => setRound((last) => last + 1) };
}
