import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { stageIndex } from '../../lib/domain/agreement/stages.ts';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import { AskedDefinitions } from '../ui/stage-word/AskedDefinitions.tsx';
import { useStageWord } from '../ui/stage-word/use-stage-word.tsx';

/** The stage a lead stands in; pressed, it opens what the teams agreed that it means. */
export function StageOfLead({ stage }: { readonly stage: string }) {
  const { button, panel } = useStageWord({
    word: stage,
    definition: () => <AskedDefinitions ask={agreementInForce} definitionsIn={meaningOf(stage)} />,
  });
  return (
    <span class="call-stage">
      {button}
      {panel}
    </span>
  );
}

async function agreementInForce(): Promise<Agreement | string> {
  const reply = await call('agreement', null);
  return reply.ok ? reply.value.agreement : failureText(reply.failure);
}

/** A stage that the agreement does not know is shown by its word alone. */
function meaningOf(stage: string) {
  return (agreement: Agreement) => [agreement.stages[stageIndex(agreement, stage)] ?? { name: stage, definition: '' }];
}
