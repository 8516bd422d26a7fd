import { Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Agreement, Stage } from '../../../../lib/domain/agreement/schema.ts';
import { formatList } from '../../../../lib/platform/format.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Choice } from '../../fields/Choice.tsx';
import { leadsAt, namedBy } from './stage-changes.ts';
import type { StageUse } from './use-stage-use.ts';

export interface RemoveStageProps {
  readonly stage: Stage;
  readonly agreement: Agreement;
  readonly stageUse: StageUse;
  /** The stage goes; what names it and stands in it is the other's from now on, where one is given. */
  readonly onRemove: (other?: Stage) => void;
}

/** Why a stage cannot go as it is. */
interface Kept {
  readonly leads: number;
  readonly named: readonly string[];
}

/** Removes a stage in which no lead stands and that nothing names. Any other has to be taken over by another first. */
export function RemoveStage({ stage, agreement, stageUse, onRemove }: RemoveStageProps) {
  const [kept, setKept] = useState<Kept>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const { stages } = agreement;
  const place = stages.indexOf(stage);
  const others = stages.filter(({ id }) => id !== stage.id);
  const [chosen, setChosen] = useState(stages[place - 1]?.id ?? stages[place + 1]?.id ?? '');
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  const button = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const wasKept = useRef(false);
  useEffect(() => {
    if (kept) cancel.current?.focus();
    else if (wasKept.current) button.current?.focus();
    wasKept.current = kept !== undefined;
  }, [kept]);
  const remove = async (): Promise<void> => {
    if (stages.length <= 2) return setRefused(t('words_ask_stages'));
    setBusy(true);
    const use = await stageUse.ask();
    setBusy(false);
    if (!use) return setRefused(t('words_remove_unknown'));
    setRefused(undefined);
    const found = { leads: leadsAt(agreement, place, use), named: namedBy(agreement, stage.id) };
    if (found.leads === 0 && found.named.length === 0) return onRemove();
    setKept(found);
  };
  if (!kept || !other) {
    return (
      <div class="buttons">
        <Button
          icon={Trash2}
          inner={button}
          busy={busy}
          aria-label={t('words_remove_named', stage.name)}
          onClick={() => void remove()}
        >
          {t('words_remove')}
        </Button>
        <p role="status" class="quiet word-counting">
          {busy && t('words_counting')}
        </p>
        <FieldError text={busy ? null : refused} />
      </div>
    );
  }
  const names = kept.named.map((name) => t('options_quoted', name));
  return (
    <fieldset
      class="word-keep"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setKept(undefined);
      }}
    >
      <legend class="strong">
        {kept.leads > 0
          ? plural('words_keep_leads', kept.leads, stage.name)
          : t('words_keep_named', stage.name, formatList(names, 'conjunction'))}
      </legend>
      {kept.leads > 0 && names.length > 0 && <p>{t('words_keep_too', formatList(names, 'conjunction'))}</p>}
      <p>{t('words_keep_how', stage.name)}</p>
      <div class="buttons">
        <Choice
          label={t('words_keep_other')}
          value={other.id}
          options={others.map(({ id, name }) => [id, name])}
          onChoice={setChosen}
        />
        <Button look="primary" onClick={() => onRemove(other)}>
          {t('words_keep_as', other.name)}
        </Button>
        <Button inner={cancel} onClick={() => setKept(undefined)}>
          {t('options_cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
