import { Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from '../../../../../ui/Button.tsx';

/** A day or days with a name. */
export interface NamedDays {
  readonly key: string;
  readonly when: string;
  readonly name: string | undefined;
  /** On the button that removes it. */
  readonly remove: string;
}

export interface RemovableDaysProps {
  readonly days: readonly NamedDays[];
  readonly onRemove: (key: string) => void;
  /** The last one of the list is about to go, and the focus with it. */
  readonly onLast: () => void;
}

/** A list of days. Several are removed one after the other with one key: the focus goes on to the next. */
export function RemovableDays({ days, onRemove, onLast }: RemovableDaysProps) {
  const list = useRef<HTMLUListElement>(null);
  function remove(key: string, index: number): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = buttons[index + 1] ?? buttons[index - 1];
    if (next) next.focus();
    else onLast();
    onRemove(key);
  }
  return (
    <ul class="removable-days" ref={list}>
      {days.map(({ key, when, name, remove: label }, index) => (
        <li key={key}>
          <span>{when}</span>
          <bdi class="removable-name">{name}</bdi>
          <Button look="quiet" icon={Trash2} aria-label={label} onClick={() => remove(key, index)} />
        </li>
      ))}
    </ul>
  );
}
