import { Save } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { Status } from '../../Status.tsx';
import type { KnownAgreements } from '../known-agreements.ts';
import { ProblemList } from '../ProblemList.tsx';
import type { AgreementDraft } from '../use-agreement-draft.ts';
import { useSave } from './use-save.ts';
import { ValidFrom } from './ValidFrom.tsx';

export interface SavePanelProps {
  readonly state: AgreementDraft;
  readonly known: KnownAgreements;
  readonly onOutdated: () => void;
  /** Told once the draft is in force. */
  readonly onSaved: () => void;
}

/** From when, by whom and why; and putting the draft in force as a revision of its own. */
export function SavePanel({ state, known, onOutdated, onSaved }: SavePanelProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const { save, busy, outcome, refusals } = useSave(state, onOutdated);
  const [isAsked, setAsked] = useState(0);
  // Of what is as it was, nobody is asked who changed it and why.
  const asks = state.isNew || state.note !== '';
  // An answer that got lost may have left a failure here, and the draft is in force all the same.
  const isIdle = !asks && outcome?.tone !== 'good';
  // The name and the day of a revision that is to come would be taken for those of the one just saved.
  const [isRenaming, setRenaming] = useState(false);
  const saved = (): void => {
    setRenaming(false);
    onSaved();
  };
  useEffect(() => {
    if (isRenaming) panel.current?.querySelector('input')?.focus();
  }, [isRenaming]);
  useEffect(() => {
    if (isAsked > 0) panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [isAsked]);
  return (
    <section class="editor-part" aria-labelledby={id} ref={panel}>
      <h3 id={id}>{t('clock_save')}</h3>
      <div class="sign-next" hidden={!asks && !isRenaming}>
        <TextField
          label={t('sign_name')}
          value={state.agreement.name}
          maxLength={200}
          problem={state.problemAt('name')}
          onText={(name) => state.change({ name })}
        />
        <ValidFrom state={state} known={known} />
      </div>
      {asks && (
        <>
          <TextField
            label={t('sign_author')}
            help={t('sign_author_help')}
            value={state.author}
            maxLength={200}
            problem={state.author.trim() === '' ? refusals.author : null}
            onText={(author) => state.say({ author })}
          />
          <TextField
            label={t('sign_note')}
            help={t('sign_note_help')}
            value={state.note}
            maxLength={300}
            problem={state.note.trim() === '' ? refusals.note : null}
            onText={(note) => state.say({ note })}
          />
        </>
      )}
      <ProblemList problems={state.problems} agreement={state.agreement} />
      {asks && (
        <div class="buttons">
          <Button
            icon={Save}
            look={state.isNew ? 'primary' : 'plain'}
            busy={busy}
            onClick={() => void save().then((isSaved) => (isSaved ? saved() : setAsked((times) => times + 1)))}
          >
            {t('clock_save_as', number(state.agreement.revision))}
          </Button>
        </div>
      )}
      {isIdle && <p class="quiet">{t('sign_nothing', number(state.base.revision))}</p>}
      <Status outcome={isIdle ? null : outcome} />
      {!asks && !isRenaming && (
        <div class="buttons">
          <Button onClick={() => setRenaming(true)}>{t('sign_rename')}</Button>
        </div>
      )}
    </section>
  );
}
