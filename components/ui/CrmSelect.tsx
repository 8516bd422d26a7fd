import type { Ref } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import { crmName } from './crm-name.ts';

interface Crm {
  readonly id: string;
  readonly name: string;
  readonly region?: string;
}

export interface CrmSelectProps {
  readonly id?: string;
  /** For a field without a visible label. */
  readonly label?: string;
  readonly describedBy?: string;
  /** What it is taken for now; `by: 'user'` where the user said so. */
  readonly crm: (Crm & { readonly by: string }) | null;
  /** What it may be. */
  readonly crms: readonly Crm[];
  /** `null`: Baton shall find out by itself. Drawn anew, the field shows what was taken. */
  readonly onChoose: (crm: string | null) => void;
  readonly inner?: Ref<HTMLSelectElement>;
}

/** Which CRM a site is: what Baton found, until the user says something else. */
export function CrmSelect({ id, label, describedBy, crm, crms, onChoose, inner }: CrmSelectProps) {
  const chosen = crm?.by === 'user' ? crm.id : '';
  return (
    <select
      class="select"
      id={id}
      ref={inner}
      aria-label={label}
      aria-describedby={describedBy}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="" selected={chosen === ''}>
        {automatic(crm)}
      </option>
      {crms.map((each) => (
        <option key={each.id} value={each.id} selected={chosen === each.id}>
          {crmName(each)}
        </option>
      ))}
    </select>
  );
}

function automatic(crm: CrmSelectProps['crm']): string {
  if (crm === null || crm.by === 'user') return t('options_sites_automatic');
  // The address alone is a weak sign.
  return t(crm.by === 'address' ? 'options_sites_automatic_perhaps' : 'options_sites_automatic_found', crmName(crm));
}
