import type { Agreement, Stage } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { CommitField } from '../../fields/CommitField.tsx';
import { ListField } from '../../fields/ListField.tsx';
import { TextField } from '../../fields/TextField.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { Requirements } from './Requirements.tsx';
import { renamed, sharedOf } from './stage-changes.ts';

export interface StagePanelProps {
  readonly stage: Stage;
  readonly agreement: Agreement;
  /** Of the stage. */
  readonly problemAt: ProblemAt;
  readonly onChange: (stage: Stage) => void;
}

/** One stage: its word, what it means, what it takes, and what else it is called. */
export function StagePanel({ stage, agreement, problemAt, onChange }: StagePanelProps) {
  const shared = sharedOf(agreement, stage);
  const example = t(`words_example_${shared ?? 'any'}`);
  const problemOfName = problemAt('name');
  return (
    <>
      {shared && (
        <p class="word-who">
          <span class="strong">{t(`words_who_${shared}`)}</span> {t(`words_next_${shared}`)}
        </p>
      )}
      <CommitField
        label={t('words_name')}
        value={stage.name}
        onCommit={(name) => {
          if (name === '') return t('words_ask_name');
          onChange(renamed(stage, name));
          return null;
        }}
      />
      {problemOfName !== undefined && (
        <p class="field-error" role="alert">
          {problemOfName}
        </p>
      )}
      <TextField
        label={t('words_definition')}
        help={t('words_definition_help')}
        rows={4}
        maxLength={2000}
        value={stage.definition}
        problem={problemAt('definition')}
        onText={(definition) => onChange({ ...stage, definition })}
      />
      {stage.definition.trim() !== example && (
        <div class="step-example">
          <p>{t('words_example', example)}</p>
          {shared && stage.definition.trim() === '' && (
            <div class="buttons">
              <Button onClick={() => onChange({ ...stage, definition: example })}>{t('words_example_use')}</Button>
            </div>
          )}
        </div>
      )}
      <Requirements stage={stage} problemAt={problemAt} onChange={(requires) => onChange({ ...stage, requires })} />
      <ListField
        label={t('words_aliases')}
        values={stage.aliases}
        problem={problemAt('aliases')}
        onValues={(aliases) => onChange({ ...stage, aliases })}
      />
    </>
  );
}
