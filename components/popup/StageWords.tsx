import type { Agreement, Stage } from '../../lib/domain/agreement/schema.ts';
import { stageIndex } from '../../lib/domain/agreement/stages.ts';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import { t } from '../../lib/platform/i18n.ts';
import { AskedDefinitions } from '../ui/stage-word/AskedDefinitions.tsx';
import { useStageWord } from '../ui/stage-word/use-stage-word.tsx';

/** "MQL to SQL", which opens what both mean. */
export function StageWords() {
  const text = t('popup_mqlToSql');
  const { button, panel } = useStageWord({
    word: text,
    label: t('popup_words', text),
    definition: () => <AskedDefinitions ask={agreementInForce} definitionsIn={mqlAndSql} />,
  });
  return (
    <>
      {button}
      {panel}
    </>
  );
}

async function agreementInForce(): Promise<Agreement | string> {
  const reply = await call('agreement', null);
  return reply.ok ? reply.value.agreement : failureText(reply.failure);
}

function mqlAndSql(agreement: Agreement): Stage[] {
  return ['mql', 'sql'].flatMap((id) => agreement.stages[stageIndex(agreement, id)] ?? []);
}
