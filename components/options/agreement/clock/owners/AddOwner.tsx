import { UserPlus } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import type { Owner } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { clockLimits } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { longestText } from '../../../../../lib/domain/agreement/schema-parts.ts';
import { number, t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { FieldError } from '../../../../ui/FieldError.tsx';
import { newOwner, ownerCalled } from './owner-edits.ts';

export interface AddOwnerProps {
  readonly owners: readonly Owner[];
  readonly names: readonly string[];
  readonly onAdd: (owner: Owner) => void;
}

/** A rep more: one the CRM names, or a name written here. */
export function AddOwner({ owners, names, onAdd }: AddOwnerProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);

  function add(event: Event): void {
    event.preventDefault();
    if (!field.current) return;
    const name = field.current.value.trim();
    const known = ownerCalled(owners, name);
    const refused =
      name === ''
        ? t('hours_owner_missing')
        : known
          ? t('hours_owner_known', name, known.name)
          : owners.length >= clockLimits.owners
            ? t('hours_owner_full', number(clockLimits.owners))
            : null;
    setError(refused);
    if (refused === null) {
      field.current.value = '';
      onAdd(newOwner(owners, name));
    } else field.current.focus();
  }

  return (
    <form class="row-form" noValidate onSubmit={add}>
      <div class="field">
        <label class="label" for={id}>
          {t('hours_owner_new')}
        </label>
        <input
          ref={field}
          id={id}
          class="input"
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={longestText}
          list={`${id}-names`}
          aria-invalid={error !== null}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <datalist id={`${id}-names`}>
          {names
            .filter((name) => !ownerCalled(owners, name))
            .map((name) => (
              <option key={name} value={name} />
            ))}
        </datalist>
        <FieldError id={`${id}-error`} text={error} />
      </div>
      <Button type="submit" icon={UserPlus}>
        {t('hours_owner_add')}
      </Button>
    </form>
  );
}
