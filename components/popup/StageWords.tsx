import { useEffect, useState } from 'preact/hooks';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { stageIndex } from '../../lib/domain/agreement/stages.ts';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Result } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { StageDefinition } from '../ui/stage-word/StageDefinition.tsx';
import { useStageWord } from '../ui/stage-word/use-stage-word.tsx';

/** "MQL to SQL", which opens what both mean. */
export function StageWords() {
  const text = t('popup_mqlToSql');
  const { button, panel } = useStageWord({
    word: text,
    label: t('popup_words', text),
    definition: () => <Definitions />,
  });
  return (
    <>
      {button}
      {panel}
    </>
  );
}

/** The definitions are asked for when they are to be read: hardly anybody opens the popup for them. */
function Definitions() {
  const [reply, setReply] = useState<Result<{ readonly agreement: Agreement }>>();
  useEffect(() => {
    void call('agreement', null).then(setReply);
  }, []);
  if (!reply) return <p>{t('popup_reading')}</p>;
  if (!reply.ok) return <p>{failureText(reply.failure)}</p>;
  const { agreement } = reply.value;
  const stages = ['mql', 'sql'].flatMap((id) => agreement.stages[stageIndex(agreement, id)] ?? []);
  return (
    <>
      {stages.map(({ id, name, definition }, place) => (
        <StageDefinition
          key={id}
          name={name}
          definition={definition}
          // Once, below both: it is one agreement.
          {...(place === stages.length - 1 && { agreement })}
        />
      ))}
    </>
  );
}
