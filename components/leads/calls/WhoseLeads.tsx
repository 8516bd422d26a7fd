import { useId } from 'preact/hooks';
import type { CallList } from '../../../lib/domain/call-list/call-list.ts';
import { t } from '../../../lib/platform/i18n.ts';

export interface WhoseLeadsProps {
  readonly list: Pick<CallList, 'hasOwn'>;
  readonly everyone: boolean;
  readonly onEveryone: (everyone: boolean) => void;
}

/** The reader's own leads or everybody's; and where nobody said who the reader is, how to say it. */
export function WhoseLeads({ list, everyone, onEveryone }: WhoseLeadsProps) {
  const name = useId();
  if (!list.hasOwn) {
    return (
      <p class="quiet">
        {t('leads_notOwn')} <a href="options.html#reminders">{t('leads_notOwn_link')}</a>
      </p>
    );
  }
  return (
    <fieldset class="whose">
      <legend class="visually-hidden">{t('leads_whose')}</legend>
      {([false, true] as const).map((all) => (
        <label key={String(all)} class="whose-choice">
          <input type="radio" name={name} checked={everyone === all} onChange={() => onEveryone(all)} />
          {t(all ? 'leads_whose_everyone' : 'leads_whose_mine')}
        </label>
      ))}
    </fieldset>
  );
}
