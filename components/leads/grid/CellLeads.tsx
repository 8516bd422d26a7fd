import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FitGrid, GridCell, GridLead } from '../../../lib/domain/grid/fit-grid.ts';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import type { Result } from '../../../lib/messaging/protocol.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { cellSentence } from '../../ui/fit-grid/cell-words.ts';
import { isWebAddress } from '../../ui/web-address.ts';
import { GridLeadRow } from './GridLeadRow.tsx';

/** Leads shown before the reader asks for more, and so many more each time. */
const atATime = 20;

/** The most leads of a cell that are kept by name. */
const mostKept = 200;

export interface CellLeadsProps {
  readonly cell: GridCell;
  readonly grid: FitGrid;
}

/** Who stands in a cell, the most engaged first, each with the reasons of both scores. */
export function CellLeads({ cell, grid }: CellLeadsProps) {
  const heading = useId();
  const [leads, setLeads] = useState<Result<readonly GridLead[]> | null>(null);
  const [most, setMost] = useState(atATime);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    let current = true;
    void call('gridLeads', { cell, limit: mostKept }).then((reply) => current && setLeads(reply));
    return () => {
      current = false;
    };
  }, [grid.at]);
  useEffect(() => {
    // On to the first of what the button brought.
    if (most > atATime) list.current?.querySelector<HTMLElement>(`li:nth-child(${most - atATime + 1}) a`)?.focus();
  }, [most]);
  const count = grid.counts[cell.grade][cell.level - 1] ?? 0;
  const known = leads?.ok ? leads.value : [];
  const shown = known.slice(0, most);
  const othersLead = known.some(({ url }) => isWebAddress(url));
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} class="cell-title">
        {cellSentence(cell)} <span class="chip-count">{number(count)}</span>
      </h2>
      {leads && !leads.ok && <p class="leads-failure">{failureText(leads.failure)}</p>}
      {count === 0 && <p class="quiet">{t('leads_cell_empty')}</p>}
      {known.length > 0 && !othersLead && <p class="quiet">{t('leads_noRecords')}</p>}
      <ol class="cell-leads" ref={list}>
        {shown.map((lead) => (
          <GridLeadRow key={lead.contactId} lead={lead} othersLead={othersLead} />
        ))}
      </ol>
      {shown.length < known.length && (
        <Button onClick={() => setMost(most + atATime)}>
          {plural('popup_due_more', Math.min(atATime, known.length - shown.length))}
        </Button>
      )}
      {shown.length === known.length && known.length > 0 && known.length < count && (
        <p class="quiet">{t('leads_cell_first', number(known.length), number(count))}</p>
      )}
    </section>
  );
}
