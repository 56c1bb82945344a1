import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/admin/strapi-admin';

interface Desk<T> {
  /** Undefined while it is asked for the first time. */
  data: T | undefined;
  failed: boolean;
  reload: () => void;
}

/** What the desk of the CMS answers at a path below `/desk`; asked again when `version` changes. No path, no question. */
export function useDesk<T>(path: string | undefined, version: unknown = ''): Desk<T> {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<{ path: string; data?: T; failed: boolean }>();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (path === undefined) return;
    let isWanted = true;
    get<{ data: T }>(`/desk/${path}`)
      .then(({ data }) => isWanted && setAnswer({ path, data: data.data, failed: false }))
      .catch(() => isWanted && setAnswer({ path, failed: true }));
    return () => {
      isWanted = false;
    };
  }, [path, version, count, get]);
  const isCurrent = answer?.path === path;
  return {
    data: isCurrent ? answer?.data : undefined,
    failed: isCurrent && answer?.failed === true,
    reload: () => setCount((before) => before + 1),
  };
}
