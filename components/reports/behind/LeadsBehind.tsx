import { Download, X } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ReportLead } from '../../../lib/domain/report/report.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { datedName, download } from '../../ui/download.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Name } from '../../ui/Name.tsx';
import { isWebAddress } from '../../ui/web-address.ts';
import { useReportPlace } from '../report-place.ts';
import type { Behind } from './behind.ts';
import { leadsCsv } from './leads-csv.ts';
import './behind.css';
import { pageOfLeads, useLeadsBehind } from './use-leads-behind.ts';

export interface LeadsBehindProps {
  readonly behind: Behind;
  readonly onClose: () => void;
}

/** Who is counted in a figure: a panel at the page's end side, beside the figure it explains. */
export function LeadsBehind({ behind, onClose }: LeadsBehindProps) {
  const { state, agreement } = useReportPlace();
  const { count, leads, failure, isAsking, more } = useLeadsBehind(behind, state.at);
  const [notSaved, setNotSaved] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const shownBefore = useRef(0);
  useEffect(() => title.current?.focus(), [behind]);
  useEffect(() => {
    // On to the first of what the button brought.
    const before = shownBefore.current;
    if (before > 0) list.current?.querySelector<HTMLElement>(`li:nth-child(${before + 1})`)?.focus();
    shownBefore.current = 0;
  }, [leads.length]);
  const save = async (): Promise<void> => {
    setSaving(true);
    const made = await leadsCsv(behind);
    setSaving(false);
    setNotSaved(made.ok ? null : made.failure);
    if (made.ok) download(new Blob([made.value], { type: 'text/csv' }), datedName('baton-leads', 'csv', new Date()));
  };
  const stageName = (id: string | undefined) => agreement.stages.find((stage) => stage.id === id)?.name ?? id;
  const troubled = failure ?? notSaved;
  const others = count === undefined ? 0 : Math.max(0, count - leads.length);
  return (
    <aside
      class="report-behind"
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="report-behind-head">
        <h2 id={heading} tabIndex={-1} ref={title}>
          <Name of={behind.title} />
        </h2>
        <Button look="quiet" icon={X} aria-label={t('reports_close')} onClick={onClose} />
      </div>
      <div class="report-behind-state">
        <p role="status">{count === undefined ? isAsking && t('leads_reading') : plural('leads_grid_leads', count)}</p>
        {count !== undefined && count > 0 && (
          <Button look="quiet" icon={Download} busy={isSaving} onClick={() => void save()}>
            {t('reports_csv')}
          </Button>
        )}
      </div>
      {troubled && <p class="report-failure">{failureText(troubled)}</p>}
      <ol class="report-leads" ref={list}>
        {leads.map((lead) => (
          <li key={lead.contactId} tabIndex={-1}>
            <Who lead={lead} />
            <span class="quiet">
              <Facts>
                {[lead.company, stageName(lead.stage), lead.owner].map((part) => part && <bdi key={part}>{part}</bdi>)}
              </Facts>
            </span>
          </li>
        ))}
      </ol>
      {leads.length > 0 && others > 0 && (
        <Button
          busy={isAsking}
          onClick={() => {
            shownBefore.current = leads.length;
            more();
          }}
        >
          {plural('popup_due_more', Math.min(pageOfLeads, others))}
        </Button>
      )}
    </aside>
  );
}

function Who({ lead: { name, url } }: { readonly lead: ReportLead }) {
  const shown = <bdi>{name === '' ? t('popup_due_unnamed') : name}</bdi>;
  if (!isWebAddress(url)) return <span class="lead-name">{shown}</span>;
  return (
    <a class="lead-name" href={url} target="_blank" rel="noreferrer">
      {shown}
    </a>
  );
}
