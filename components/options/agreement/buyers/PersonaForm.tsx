import { Trash2 } from 'lucide';
import type { Persona } from '../../../../lib/domain/agreement/schema.ts';
import type { PersonaCount } from '../../../../lib/domain/qualification/fit-trial.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../fields/TextField.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { PersonaVerdict } from './PersonaVerdict.tsx';
import { TestList } from './TestList.tsx';

export interface PersonaFormProps {
  readonly persona: Persona;
  /** Of the persona. */
  readonly problemAt: ProblemAt;
  /** What came of trying it; absent before it was tried, and where there are no leads. */
  readonly count: PersonaCount | undefined;
  readonly leads: number;
  readonly onChange: (persona: Persona) => void;
  readonly onRemove: () => void;
}

/** One persona: its name, what the teams have in mind, and how it is told. */
export function PersonaForm({ persona, problemAt, count, leads, onChange, onRemove }: PersonaFormProps) {
  return (
    <>
      <TextField
        label={t('buyers_persona_name')}
        value={persona.name}
        problem={problemAt('name')}
        onText={(name) => onChange({ ...persona, name })}
      />
      <TextField
        label={t('buyers_persona_description')}
        help={t('buyers_persona_description_help')}
        value={persona.description}
        problem={problemAt('description')}
        rows={3}
        maxLength={2000}
        onText={(description) => onChange({ ...persona, description })}
      />
      <TestList tests={persona.rules} problemAt={problemAt} onTests={(rules) => onChange({ ...persona, rules })} />
      {count && count.tests.length === persona.rules.length && (
        <PersonaVerdict persona={persona} count={count} leads={leads} />
      )}
      <div class="buttons">
        <Button icon={Trash2} aria-label={t('buyers_persona_remove', persona.name)} onClick={onRemove}>
          {t('clock_remove')}
        </Button>
      </div>
    </>
  );
}
