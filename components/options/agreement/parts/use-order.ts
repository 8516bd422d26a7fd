import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number, t } from '../../../../lib/platform/i18n.ts';

/** What `useOrder` gives. */
export interface Order {
  /** The list, whose members carry their keys in `data-item`. */
  readonly list: (element: HTMLElement | null) => void;
  /** What came of the last move, for who does not see it. */
  readonly said: string | null;
  /** Moves a member by one place, up (-1) or down (1); what had the focus keeps it. */
  readonly move: (place: number, by: -1 | 1) => void;
  /** Alt with an arrow moves the member the keys are pressed in, but for fields, where it means something else. */
  readonly onKeyDown: (place: number) => (event: KeyboardEvent) => void;
  /** Gives the focus to what a selector finds in a member once it is drawn. */
  readonly focusOn: (key: string, selector: string) => void;
}

/** The order of a list, changed by buttons and keys. `nameOf` calls the members by names, for what is said. */
export function useOrder<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  onItems: (items: Item[]) => void,
): Order {
  const list = useRef<HTMLElement | null>(null);
  const kept = useRef<HTMLElement | null>(null);
  const wanted = useRef<readonly [key: string, selector: string] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useLayoutEffect(() => {
    // An element that moves in the page loses the focus.
    if (kept.current?.isConnected && document.activeElement !== kept.current) kept.current.focus();
    kept.current = null;
    if (wanted.current === null) return;
    const [key, selector] = wanted.current;
    wanted.current = null;
    const field = list.current?.querySelector<HTMLInputElement>(`[data-item="${key}"] ${selector}`);
    field?.focus();
    if (field?.tagName === 'INPUT') field.select();
  });
  const move = (place: number, by: -1 | 1): void => {
    const item = items[place];
    const to = place + by;
    if (item === undefined || to < 0 || to >= items.length) return;
    const focused = document.activeElement as HTMLElement | null;
    kept.current = list.current?.contains(focused) ? focused : null;
    setSaid(t('steps_moved', nameOf(item), number(to + 1), number(items.length)));
    onItems(items.toSpliced(place, 1).toSpliced(to, 0, item));
  };
  return {
    list: (element) => {
      list.current = element;
    },
    said,
    move,
    onKeyDown: (place) => (event) => {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
      if (!event.altKey || by === undefined) return;
      if (/^(input|textarea|select)$/i.test((event.target as Element).tagName)) return;
      event.preventDefault();
      move(place, by);
    },
    focusOn: (key, selector) => {
      wanted.current = [key, selector];
    },
  };
}
