import { useEffect, useState } from 'preact/hooks';

/**
 * For lists whose rows go with the button that was pressed in them: name the row that was acted upon, and once it is
 * gone and the focus with it, the focus goes to `place`. It may go later, when the user is elsewhere: then it stays.
 */
export function useRefocus(keys: readonly string[], place: () => HTMLElement | null): (key: string) => void {
  const [acted, setActed] = useState<string | null>(null);
  useEffect(() => {
    if (acted === null || keys.includes(acted)) return;
    if (!document.activeElement || document.activeElement === document.body) place()?.focus();
    setActed(null);
  });
  return setActed;
}
