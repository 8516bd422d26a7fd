import { useRef, useState } from 'preact/hooks';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { call } from '../../../../lib/messaging/client.ts';
import { now } from '../../../../lib/platform/clock.ts';
import { formatDay } from '../../../../lib/platform/format.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';
import type { Outcome } from '../../Status.tsx';
import { useAction } from '../../use-action.ts';
import { rememberAuthor } from '../author-memory.ts';
import type { AgreementDraft } from '../use-agreement-draft.ts';

/** Why a save was refused, by the field that is asked for. */
export interface Refusals {
  readonly author?: string;
  readonly note?: string;
}

/** Putting a draft in force. */
export interface Saving {
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly refusals: Refusals;
  /** Whether it was saved. */
  readonly save: () => Promise<boolean>;
}

/** Saves the draft as a revision, or says why not. Sent again after an answer that got lost, it is the same revision. */
export function useSave(state: AgreementDraft, onOutdated: () => void): Saving {
  const { base, checked, problems, isNew, overtakenBy, author, note, changeId } = state;
  const saving = useAction();
  const [refusals, setRefusals] = useState<Refusals>({});
  const stamped = useRef<{ readonly of: string; readonly agreement: Agreement } | undefined>(undefined);
  const refuse = (text: string): false => {
    saving.say({ tone: 'bad', text });
    return false;
  };
  const save = async (): Promise<boolean> => {
    const unsaid = {
      ...(author.trim() === '' && { author: t('sign_author_missing') }),
      ...(note.trim() === '' && { note: t('sign_note_missing') }),
    };
    setRefusals(unsaid);
    const wrong = problems.length + Object.keys(unsaid).length;
    if (overtakenBy) return refuse(t('sign_overtaken', number(overtakenBy.revision)));
    if (!isNew) {
      saving.say({ tone: 'plain', text: t('clock_save_nothing') });
      return true;
    }
    if (!checked || wrong > 0) return refuse(plural('clock_save_problems', wrong));
    const put = await saving.run(() => call('putAgreement', { agreement: stamp(checked), basedOn: base.revision }));
    // Most often because another was put in force, which is then told above.
    if (!put) {
      onOutdated();
      return false;
    }
    const { revision, validFrom } = put.agreement;
    void rememberAuthor(author.trim());
    state.settle(put.agreement);
    onOutdated();
    saving.say({ tone: 'good', text: t('clock_saved', number(revision), formatDay(validFrom, 'long')) });
    return true;
  };
  /** The same draft has one time of saving, so that a second try is no second change. */
  const stamp = (agreement: Agreement): Agreement => {
    const basedOn = base.change?.id;
    const about = { id: changeId, ...(basedOn !== undefined && { basedOn }), author: author.trim(), note: note.trim() };
    const of = JSON.stringify([agreement, about]);
    if (stamped.current?.of !== of) {
      stamped.current = { of, agreement: { ...agreement, change: { ...about, at: now() } } };
    }
    return stamped.current.agreement;
  };
  return { busy: saving.busy, outcome: saving.outcome, refusals, save };
}
