import { PhoneCall, Undo2 } from 'lucide';
import type { CallEntry } from '../../../lib/domain/call-list/call-list.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import type { Contacted } from './use-contacted.ts';

export interface ContactedButtonProps {
  readonly entry: CallEntry;
  readonly isGone: boolean;
  readonly contacted: Contacted;
}

/** "Contacted", and once that is stored "Undo" in its place, so that the keyboard stays where it is. */
export function ContactedButton({ entry, isGone, contacted }: ContactedButtonProps) {
  const { contactId, name, reasons } = entry;
  const { state = 'taken', failure } = contacted.of(contactId) ?? {};
  const isSaid = state === 'said' || state === 'undoing';
  // A verdict is owed, which no call gives.
  const asks = reasons.some(({ measures }) => measures !== 'qualification');
  if (!isSaid && (isGone || !asks) && state !== 'saving') return <div class="call-done" />;
  const who = name === '' ? t('popup_due_unnamed') : name;
  return (
    <div class="call-done">
      <Button
        look={isSaid ? 'plain' : 'quiet'}
        icon={isSaid ? Undo2 : PhoneCall}
        busy={state === 'saving' || state === 'undoing'}
        aria-label={t(isSaid ? 'leads_contacted_undo' : 'leads_contacted_who', who)}
        onClick={() => (isSaid ? contacted.undo(contactId) : contacted.say(contactId))}
      >
        {t(isSaid ? 'sidebar_undo' : 'leads_contacted')}
      </Button>
      <FieldError text={failure && failureText(failure)} />
    </div>
  );
}
