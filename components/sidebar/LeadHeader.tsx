import { X } from 'lucide';
import type { Lead, ShownFact } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { formatAge, formatFacts, formatList } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { useExchange } from './exchange/exchange-context.ts';
import { HealthLight } from './health/HealthLight.tsx';
import { useSidebar } from './sidebar-context.ts';
import { provenance, sourceName } from './words.ts';
import './lead-header.css';

/** Who the lead is, and how old and from where that knowledge is. */
export function LeadHeader({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const [email] = lead.emails;
  const { names } = useExchange();
  const sources = new Set(
    [lead.name, lead.company, lead.jobTitle].flatMap((fact) => (fact ? [sourceName(fact.source, names)] : [])),
  );
  return (
    <header class="lead-header">
      <div class="lead-header-top">
        <h1 class="lead-header-name">
          <bdi>{lead.name?.value ?? email ?? t('sidebar_noName')}</bdi>
        </h1>
        <HealthLight />
        <CloseButton />
      </div>
      <p class="lead-header-work">
        <FactText fact={lead.jobTitle} now={now} />
        {lead.jobTitle && lead.company && ' · '}
        <FactText fact={lead.company} now={now} />
      </p>
      {email && (
        <p class="lead-header-email">
          <span class="lead-header-address">{email}</span>
          <CopyButton text={() => email} label={t('sidebar_copyEmail')} />
        </p>
      )}
      <p class="quiet">
        {formatFacts([
          t('sidebar_updated', formatAge(lead.updatedAt, now)),
          ...(sources.size > 0 ? [formatList([...sources])] : []),
        ])}
      </p>
    </header>
  );
}

function FactText({ fact, now }: { readonly fact: ShownFact | undefined; readonly now: Instant }) {
  const { names } = useExchange();
  if (!fact) return null;
  return <bdi title={provenance(fact, now, names)}>{fact.value}</bdi>;
}

/** Closes the frame. The browser's own side panel has a button of its own. */
export function CloseButton() {
  const { edge } = useSidebar();
  if (!edge) return null;
  return <Button look="quiet" icon={X} aria-label={t('sidebar_close')} onClick={() => edge.post({ type: 'close' })} />;
}
