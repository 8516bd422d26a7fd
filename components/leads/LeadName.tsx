import { t } from '../../lib/platform/i18n.ts';
import { isWebAddress } from '../ui/web-address.ts';

export interface LeadNameProps {
  /** Empty where nothing says who it is. */
  readonly name: string;
  readonly company?: string | undefined;
  /** Address of the record in the CRM, where Baton has seen it. */
  readonly url?: string | undefined;
  /** Other names of the list lead to their records, so that one that does not needs a word. */
  readonly othersLead: boolean;
}

/** Who it is; opens the record in the CRM, in a tab of its own so that the list stays. */
export function LeadName({ name, company, url, othersLead }: LeadNameProps) {
  const shown = name === '' ? t('popup_due_unnamed') : name;
  const isAddress = isWebAddress(url);
  return (
    <div class="lead-who">
      {isAddress ? (
        <a class="lead-name" href={url} target="_blank" rel="noreferrer">
          <bdi>{shown}</bdi>
        </a>
      ) : (
        <span class="lead-name" title={t('leads_noRecord')}>
          <bdi>{shown}</bdi>
        </span>
      )}
      {company !== undefined && <bdi class="quiet">{company}</bdi>}
      {!isAddress && othersLead && <span class="quiet">{t('popup_due_noRecord')}</span>}
    </div>
  );
}
