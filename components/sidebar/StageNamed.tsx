import type { ComponentChildren } from 'preact';
import type { Lead } from '../../lib/domain/lead.ts';
import type { MessageKey } from '../../lib/platform/i18n.ts';
import { around } from '../ui/around.ts';
import { StageDefinition } from '../ui/stage-word/StageDefinition.tsx';
import { useStageWord } from '../ui/stage-word/use-stage-word.tsx';
import { DoesNotFit } from './DoesNotFit.tsx';

export interface StageNamedProps {
  readonly lead: Pick<Lead, 'contactId' | 'agreement'>;
  readonly stage: { readonly id: string; readonly name: string; readonly definition: string };
  /** A message with the stage's name as its one value. */
  readonly text: MessageKey;
  /** Whether it is a heading. */
  readonly heading?: boolean;
  /** What the sentence announces: the panel opens below it, for it is read together with the definition. */
  readonly children?: ComponentChildren;
}

/** A sentence that names a stage, whose name opens what it means and where it can be said that it does not fit. */
export function StageNamed({ lead, stage, text, heading = false, children }: StageNamedProps) {
  const { id, name, definition } = stage;
  const [before, after] = around(text);
  const { button, panel } = useStageWord({
    word: name,
    definition: () => <StageDefinition name={name} definition={definition} agreement={lead.agreement} />,
    actions: () => <DoesNotFit contactId={lead.contactId} stage={id} />,
  });
  const Line = heading ? 'h3' : 'p';
  return (
    <>
      <Line class={heading ? 'subhead' : undefined}>
        {before}
        {button}
        {after}
      </Line>
      {children}
      {panel}
    </>
  );
}
