import { useCallback, useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

/** Milliseconds until the same is asked again where asking failed. */
const AFTER_FAILURE = 15_000;

/**
 * What the CMS answers at a path, asked again and again: after the milliseconds that the last answer calls for, and when
 * somebody comes back to the window; never while it is hidden. `occasion`: another one is reason to ask at once.
 */
export function usePolled<Answer>(path: string, pauseAfter: (answer: Answer) => number, occasion: string) {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer>();
  const [wish, setWish] = useState(0);
  useEffect(() => {
    let isOver = false;
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      clearTimeout(timer);
      if (document.hidden) return;
      const own = ++turn;
      const pause = await get<Answer>(path).then(
        ({ data }) => {
          if (isOver || own !== turn) return undefined;
          setAnswer(data);
          return pauseAfter(data);
        },
        () => AFTER_FAILURE,
      );
      if (pause !== undefined && !isOver && own === turn) timer = setTimeout(() => void ask(), pause);
    };
    const comeBack = () => void ask();
    comeBack();
    window.addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [get, path, pauseAfter, occasion, wish]);
  return { answer, askAgain: useCallback(() => setWish((before) => before + 1), []) };
}
