import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Follows one key (`1-9` for any of the digits) while this page has the focus, and `on` holds. Not while the user
 * writes, not with a modifier, which belongs to the browser, and not when the key is held down.
 */
export function useKey(wanted: string, then: (key: string) => void, on: boolean): void {
  const handler = useRef(then);
  handler.current = then;
  // With the drawing, not after it: a key pressed at once is not lost.
  useLayoutEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent): void => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const isWanted = wanted === '1-9' ? /^[1-9]$/.test(key) : key === wanted;
      if (!isWanted || event.repeat || event.isComposing || hasModifier(event) || isField(event.target)) return;
      event.preventDefault();
      handler.current(key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [wanted, on]);
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
