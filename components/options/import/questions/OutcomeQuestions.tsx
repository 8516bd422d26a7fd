import { nameKey } from '../../../../lib/domain/name-key.ts';
import type { Mapping } from '../../../../lib/import/mapping.ts';
import { type OutcomeResult, outcomeResults } from '../../../../lib/import/values/outcome-words.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import type { Draft } from '../import-step.ts';
import { unknownOutcomeWords } from './outcome-words-of.ts';

type OnChange = (changes: Partial<Mapping>) => void;

/** How a deal ended in every row, where no column tells. */
export function EveryOutcomeQuestion({
  mapping,
  onChange,
}: {
  readonly mapping: Mapping;
  readonly onChange: OnChange;
}) {
  return (
    <label class="field">
      <span class="label">{t('import_everyOutcome')}</span>
      <select
        class="select"
        value={mapping.everyOutcome ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ everyOutcome: value === 'won' || value === 'lost' ? value : undefined });
        }}
      >
        <option value="">{t('import_records_choose')}</option>
        <option value="won">{t('import_everyOutcome_won')}</option>
        <option value="lost">{t('import_everyOutcome_lost')}</option>
      </select>
    </label>
  );
}

/** What words mean that Baton does not know: won, lost, or neither yet. */
export function OutcomeWordsQuestion({ draft, onChange }: { readonly draft: Draft; readonly onChange: OnChange }) {
  const words = unknownOutcomeWords(draft);
  if (words.length === 0) return null;
  const { outcomeWords = {} } = draft.mapping;
  const known = new Map(Object.entries(outcomeWords).map(([word, result]) => [nameKey(word), result]));
  const set = (word: string, result: OutcomeResult | undefined): void => {
    const others = Object.entries(outcomeWords).filter(([other]) => nameKey(other) !== nameKey(word));
    onChange({ outcomeWords: Object.fromEntries([...others, ...(result ? [[word, result] as const] : [])]) });
  };
  return (
    <fieldset class="outcome-words">
      <legend class="label">{t('import_outcomeWords')}</legend>
      <p class="quiet">{t('import_outcomeWords_help')}</p>
      {words.map((word) => (
        <label key={word} class="outcome-word">
          <bdi>{word}</bdi>
          <select
            class="select"
            value={known.get(nameKey(word)) ?? ''}
            onChange={(event) =>
              set(
                word,
                outcomeResults.find((result) => result === event.currentTarget.value),
              )
            }
          >
            <option value="">{t('import_outcomeWords_none')}</option>
            {outcomeResults.map((result) => (
              <option key={result} value={result}>
                {t(`import_outcome_${result}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
