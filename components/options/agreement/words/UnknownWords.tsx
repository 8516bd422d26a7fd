import { Link2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Stage } from '../../../../lib/domain/agreement/schema.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../fields/Choice.tsx';
import type { WordUse } from './stage-changes.ts';

export interface UnknownWordsProps {
  /** The most used first. */
  readonly words: readonly WordUse[];
  readonly stages: readonly Stage[];
  readonly onWord: (word: string, stage: string) => void;
}

/** Words shown before the rest is only counted. */
const mostShown = 8;

/** The words leads come with that no stage knows yet, each to be given to one. */
export function UnknownWords({ words, stages, onWord }: UnknownWordsProps) {
  if (words.length === 0) return null;
  return (
    <div class="word-unknown">
      <p class="strong">{t('words_unknown')}</p>
      <p class="quiet">{t('words_unknown_about')}</p>
      <ul class="step-list">
        {words.slice(0, mostShown).map(({ word, leads }) => (
          <UnknownWord key={word} word={word} leads={leads} stages={stages} onWord={onWord} />
        ))}
      </ul>
      {words.length > mostShown && <p class="quiet">{plural('words_unknown_more', words.length - mostShown)}</p>}
    </div>
  );
}

interface UnknownWordProps extends WordUse, Pick<UnknownWordsProps, 'stages' | 'onWord'> {}

function UnknownWord({ word, leads, stages, onWord }: UnknownWordProps) {
  const [chosen, setChosen] = useState(stages[0]?.id ?? '');
  return (
    <li class="word-unknown-row">
      <p>
        <bdi class="strong">{word}</bdi> <span class="quiet">{plural('words_leads', leads)}</span>
      </p>
      <div class="buttons">
        <Choice
          label={t('words_unknown_stage', word)}
          value={chosen}
          options={stages.map(({ id, name }) => [id, name])}
          onChoice={setChosen}
        />
        <Button icon={Link2} aria-label={t('words_unknown_take_named', word)} onClick={() => onWord(word, chosen)}>
          {t('words_unknown_take')}
        </Button>
      </div>
    </li>
  );
}
