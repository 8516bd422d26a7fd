import { Download, Save, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../Confirm.tsx';
import { download } from '../download.ts';
import { Status } from '../Status.tsx';
import { useAction } from '../use-action.ts';
import { Overtaken } from './Overtaken.tsx';
import { ProblemList } from './ProblemList.tsx';
import { type ClockDraftState, type KnownAgreements, latestRevision } from './use-clock-draft.ts';
import { ValidFrom } from './ValidFrom.tsx';

export interface SavePanelProps {
  readonly clock: ClockDraftState;
  readonly known: KnownAgreements;
  /** Asks for what is known anew. */
  readonly onOutdated: () => void;
  readonly onClose: (said: string | null) => void;
}

/** From when the draft shall apply, and putting it in force as a revision of its own. */
export function SavePanel({ clock, known, onOutdated, onClose }: SavePanelProps) {
  const { agreement, checked, problems, basedOn, isDirty } = clock;
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const saving = useAction();
  const overtakenBy = latestRevision(known);
  const save = async (): Promise<void> => {
    if (!checked) {
      saving.say({ tone: 'bad', text: plural('clock_save_problems', problems.length) });
      panel.current?.closest('.clock-editor')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    if (!isDirty) return saving.say({ tone: 'plain', text: t('clock_save_nothing') });
    const put = await saving.run(() => call('putAgreement', { agreement: checked, basedOn }));
    // Most often because another was put in force, which is then told above.
    if (!put) return onOutdated();
    const { revision, validFrom } = put.agreement;
    onClose(t('clock_saved', number(revision), formatDay(validFrom, 'long')));
  };
  const layOver = (): void => {
    clock.layOver(known);
    saving.say(null);
    title.current?.focus();
  };
  const exportDraft = (): void => {
    const file = new Blob([`${JSON.stringify(agreement, null, 2)}\n`], { type: 'application/json' });
    download(file, `baton-agreement-${agreement.revision}-draft.json`);
  };
  return (
    <section class="clock-part clock-save" aria-label={t('clock_save')} ref={panel}>
      <h4 class="clock-part-title" tabIndex={-1} ref={title}>
        {t('clock_save')}
      </h4>
      {overtakenBy !== basedOn && <Overtaken revision={overtakenBy} onLayOver={layOver} />}
      <ValidFrom clock={clock} known={known} />
      <ProblemList problems={problems} agreement={agreement} />
      <Status outcome={saving.outcome} />
      <div class="buttons">
        <Button icon={Save} look="primary" busy={saving.busy} onClick={() => void save()}>
          {t('clock_save_as', number(agreement.revision))}
        </Button>
        <Button icon={Download} onClick={exportDraft}>
          {t('clock_export')}
        </Button>
        {!isDirty && (
          <Button icon={X} onClick={() => onClose(null)}>
            {t('clock_close')}
          </Button>
        )}
      </div>
      {isDirty && (
        <Confirm
          icon={X}
          label={t('clock_discard')}
          question={t('clock_discard_sure')}
          yes={t('clock_discard_yes')}
          onConfirm={() => onClose(null)}
        />
      )}
    </section>
  );
}
