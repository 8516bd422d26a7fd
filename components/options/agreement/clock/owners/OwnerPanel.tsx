import { Trash2 } from 'lucide';
import { useId } from 'preact/hooks';
import type { Owner } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { clockLimits } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { longestText } from '../../../../../lib/domain/agreement/schema-parts.ts';
import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import type { PlainDay } from '../../../../../lib/domain/time.ts';
import { formatter, number, t } from '../../../../../lib/platform/i18n.ts';
import { Confirm } from '../../../Confirm.tsx';
import { CommitField } from '../../../fields/CommitField.tsx';
import { LeavePart } from './LeavePart.tsx';
import { OwnerCalendar } from './OwnerCalendar.tsx';
import { ownerCalled, readAliases, withValue } from './owner-edits.ts';

export interface OwnerPanelProps {
  readonly owner: Owner;
  readonly owners: readonly Owner[];
  readonly calendars: readonly BusinessCalendar[];
  readonly today: PlainDay;
  readonly onChange: (owner: Owner) => void;
  readonly onRemove: () => void;
}

/** One rep, to be changed. */
export function OwnerPanel({ owner, owners, calendars, today, onChange, onRemove }: OwnerPanelProps) {
  const teamsId = useId();
  const teams = new Set(owners.flatMap(({ team }) => team ?? []));
  const taken = (texts: readonly string[]): string | null => {
    for (const text of texts) {
      const other = ownerCalled(owners, text, owner.id);
      if (other) return t('hours_owner_known', text, other.name);
    }
    return null;
  };
  const rename = (name: string): string | null => {
    const refused = name === '' ? t('hours_owner_missing') : taken([name]);
    if (refused === null) onChange({ ...owner, name });
    return refused;
  };
  const spell = (typed: string): string | null => {
    const aliases = readAliases(typed);
    if (aliases.length > clockLimits.aliases || aliases.some((alias) => alias.length > longestText)) {
      return t('hours_owner_aliases_many', number(clockLimits.aliases), number(longestText));
    }
    const refused = taken(aliases);
    if (refused === null) onChange(withValue(owner, 'aliases', aliases));
    return refused;
  };
  const join = (team: string): null => {
    onChange(withValue(owner, 'team', team));
    return null;
  };
  return (
    <div class="calendar-panel">
      <div class="owner-fields">
        <CommitField label={t('hours_owner_name')} value={owner.name} onCommit={rename} />
        <CommitField
          label={t('hours_owner_aliases')}
          help={t('hours_owner_aliases_help')}
          maxLength={(longestText + 2) * clockLimits.aliases}
          value={(owner.aliases ?? []).join(', ')}
          onCommit={spell}
        />
        <CommitField label={t('hours_owner_team')} value={owner.team ?? ''} list={teamsId} onCommit={join}>
          <datalist id={teamsId}>
            {[...teams].sort(formatter(Intl.Collator, {}).compare).map((team) => (
              <option key={team} value={team} />
            ))}
          </datalist>
        </CommitField>
        <OwnerCalendar
          calendar={owner.calendar}
          calendars={calendars}
          onCalendar={(calendar) => onChange(withValue(owner, 'calendar', calendar))}
        />
      </div>
      <LeavePart
        leave={owner.leave ?? []}
        today={today}
        onLeave={(leave) => onChange(withValue(owner, 'leave', leave))}
      />
      <Confirm
        icon={Trash2}
        label={t('hours_owner_remove')}
        question={t('hours_owner_remove_sure', owner.name)}
        yes={t('hours_owner_remove_yes')}
        onConfirm={onRemove}
      />
    </div>
  );
}
