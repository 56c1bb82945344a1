import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { deskError } from './desk-error';
import type { DeskError } from './desk-error';
import { useWords } from './use-words';
import type { Word } from './use-words';

type Method = 'post' | 'put' | 'del';

interface Asking<T> {
  isAsking: boolean;
  /** Gives what the desk answered, or why it refused, which is also shown unless `quietly`. */
  ask: (method: Method, path: string, body?: object) => Promise<{ data: T } | { error: DeskError }>;
}

/** Asks the desk of the CMS to do something, once at a time, and says what came of it. */
export function useAsking<T = unknown>(done?: Word, { quietly = false } = {}): Asking<T> {
  const client = useFetchClient();
  const words = useWords();
  const { toggleNotification } = useNotification();
  const [isAsking, setIsAsking] = useState(false);
  const send = (method: Method, path: string, body?: object) =>
    method === 'del' ? client.del<{ data: T }>(path) : client[method]<{ data: T }>(path, body ?? {});
  const ask: Asking<T>['ask'] = async (method, path, body) => {
    setIsAsking(true);
    try {
      const { data } = await send(method, `/desk/${path}`, body);
      if (done) toggleNotification({ type: 'success', message: words(done) });
      return { data: data.data };
    } catch (caught) {
      const error = deskError(caught);
      if (!quietly) toggleNotification({ type: 'danger', message: words(error.word) });
      return { error };
    } finally {
      setIsAsking(false);
    }
  };
  return { isAsking, ask };
}
