import { useEffect, useState } from 'preact/hooks';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { stageIndex } from '../../lib/domain/agreement/stages.ts';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Result } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { StageDefinition } from '../ui/stage-word/StageDefinition.tsx';
import { useStageWord } from '../ui/stage-word/use-stage-word.tsx';

/** The stage a lead stands in; pressed, it opens what the teams agreed that it means. */
export function StageOfLead({ stage }: { readonly stage: string }) {
  const { button, panel } = useStageWord({ word: stage, definition: () => <Definition stage={stage} /> });
  return (
    <span class="call-stage">
      {button}
      {panel}
    </span>
  );
}

/** Asked for when it is to be read: most rows are never asked. */
function Definition({ stage }: { readonly stage: string }) {
  const [reply, setReply] = useState<Result<{ readonly agreement: Agreement }>>();
  useEffect(() => {
    void call('agreement', null).then(setReply);
  }, []);
  if (!reply) return <p>{t('popup_reading')}</p>;
  if (!reply.ok) return <p>{failureText(reply.failure)}</p>;
  const { agreement } = reply.value;
  const known = agreement.stages[stageIndex(agreement, stage)];
  return <StageDefinition name={known?.name ?? stage} definition={known?.definition ?? ''} agreement={agreement} />;
}
