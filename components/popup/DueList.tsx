import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Figures } from '../../lib/domain/figures/figures.ts';
import type { Zone } from '../../lib/domain/time.ts';
import { number, plural, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { isWebAddress } from '../ui/web-address.ts';
import { DueRow } from './DueRow.tsx';

/** Rows shown before the reader asks for more. */
const firstRows = 4;

export interface DueListProps {
  readonly title: string;
  /** Said where nobody is on the list. */
  readonly empty: string;
  readonly tone: 'bad' | 'warn';
  readonly due: Figures['overdue'];
  readonly zone: Zone;
  /** Every lead on the list is the reader's own. */
  readonly mine: boolean;
}

/** Leads that are owed something, soonest first. */
export function DueList({ title, empty, tone, due, zone, mine }: DueListProps) {
  const [all, setAll] = useState(false);
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The button that had the focus is gone: on to the first of what it brought.
    if (all) list.current?.querySelector<HTMLElement>(`li:nth-child(${firstRows + 1}) a`)?.focus();
  }, [all]);
  const othersLead = due.leads.some(({ url }) => isWebAddress(url));
  const rows = all ? due.leads : due.leads.slice(0, firstRows);
  const hidden = due.leads.length - rows.length;
  const unlisted = due.count - due.leads.length;
  return (
    <section class="popup-due" aria-labelledby={heading}>
      <h2 id={heading} class="popup-heading">
        {title}
        <span class={`popup-count${due.count > 0 ? ` popup-count-${tone}` : ''}`}>{number(due.count)}</span>
      </h2>
      {due.count === 0 ? (
        <p class="popup-quiet">{empty}</p>
      ) : (
        <ul ref={list}>
          {rows.map((lead) => (
            <DueRow key={lead.contactId} lead={lead} zone={zone} mine={mine} othersLead={othersLead} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {plural('popup_due_more', hidden)}
        </Button>
      )}
      {hidden === 0 && unlisted > 0 && (
        <p class="popup-quiet">{t('popup_due_unlisted', number(due.leads.length), number(due.count))}</p>
      )}
    </section>
  );
}
