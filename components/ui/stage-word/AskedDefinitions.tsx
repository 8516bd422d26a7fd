import { useEffect, useState } from 'preact/hooks';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { StageDefinition } from './StageDefinition.tsx';

export interface AskedDefinitionsProps {
  /** Gives the agreement in force, or the sentence that says why there is none to show. */
  readonly ask: () => Promise<Agreement | string>;
  /** What is to be read of it. */
  readonly definitionsIn: (agreement: Agreement) => readonly { readonly name: string; readonly definition: string }[];
}

/** Definitions that are asked for when they are to be read: most words are never pressed. */
export function AskedDefinitions({ ask, definitionsIn }: AskedDefinitionsProps) {
  const [answer, setAnswer] = useState<Agreement | string>();
  useEffect(() => {
    void ask().then(setAnswer);
  }, []);
  if (answer === undefined) return <p>{t('popup_reading')}</p>;
  if (typeof answer === 'string') return <p>{answer}</p>;
  const definitions = definitionsIn(answer);
  return (
    <>
      {definitions.map(({ name, definition }, place) => (
        <StageDefinition
          key={name}
          name={name}
          definition={definition}
          // Once, below all: it is one agreement.
          {...(place === definitions.length - 1 && { agreement: answer })}
        />
      ))}
    </>
  );
}
