import { useState } from 'preact/hooks';

/** What was removed last. */
export interface Removal {
  /** What is said of it. */
  readonly text: string;
  readonly undo: () => void;
}

/** Removing from a list, and taking that back: the last one comes back to its place. */
export function useRemoval<Item>(items: readonly Item[], onItems: (items: Item[]) => void) {
  const [removed, setRemoved] = useState<{ readonly item: Item; readonly place: number; readonly text: string }>();
  const removal: Removal | undefined = removed && {
    text: removed.text,
    undo: () => {
      setRemoved(undefined);
      onItems(items.toSpliced(Math.min(removed.place, items.length), 0, removed.item));
    },
  };
  return {
    removal,
    remove(place: number, text: string): void {
      const item = items[place];
      if (item === undefined) return;
      setRemoved({ item, place, text });
      onItems(items.toSpliced(place, 1));
    },
  };
}
