import { useEffect } from 'react';

/**
 * Has Strapi's shortcut for publishing (Ctrl or Cmd, Shift, Enter) press the button with this label instead, so that it
 * asks what the button asks. No label, and the shortcut stays as it is.
 */
export function usePublishShortcut(label: string | undefined): void {
  useEffect(() => {
    if (label === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // Strapi listens on the window too, on the way back.
      event.stopImmediatePropagation();
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [label]);
}
