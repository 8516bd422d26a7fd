import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The field that has the focus when a form opens. */
export function useFirstField<Field extends HTMLInputElement | HTMLTextAreaElement>(): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    // With its buttons, which the bar at the foot would cover.
    field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);
  return field;
}
