import { Plus, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';

export interface ConditionListProps<Item> {
  /** What they are for, or that there are none. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly removeLabel: (item: Item, place: number) => string;
  /** What is wrong with the list. */
  readonly problem: string | undefined;
  readonly addText: string;
  /** The one that is added next. */
  readonly fresh: () => Item;
  /** What kind is added, where there are several. */
  readonly kind?: ComponentChildren;
  readonly onItems: (items: Item[]) => void;
  /** The fields of one. */
  readonly children: (item: Item, place: number, onChange: (changed: Item) => void) => ComponentChildren;
}

/** Things that must all hold, such as tests and requirements. What is added has the focus, as has what removed one. */
export function ConditionList<Item>(props: ConditionListProps<Item>) {
  const { label, items, removeLabel, problem, addText, fresh, kind, onItems, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const isAdded = useRef(false);
  useLayoutEffect(() => {
    const fields = 'input, select, textarea, button';
    if (isAdded.current) list.current?.lastElementChild?.querySelector<HTMLElement>(fields)?.focus();
    isAdded.current = false;
  }, [items.length]);
  return (
    <fieldset class="condition-list">
      <legend class="field-label">{label}</legend>
      {items.length > 0 && (
        <ul ref={list}>
          {items.map((item, place) => (
            // They have no ids; what was typed in one must not outlive it in the next.
            <li key={`${items.length} ${place}`} class="condition">
              {children(item, place, (changed) => onItems(items.with(place, changed)))}
              <Button
                icon={X}
                look="quiet"
                aria-label={removeLabel(item, place)}
                onClick={() => {
                  onItems(items.toSpliced(place, 1));
                  addButton.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {problem && <p class="field-error">{problem}</p>}
      <div class="buttons editor-add">
        {kind}
        <Button
          icon={Plus}
          inner={addButton}
          onClick={() => {
            isAdded.current = true;
            onItems([...items, fresh()]);
          }}
        >
          {addText}
        </Button>
      </div>
    </fieldset>
  );
}
