import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';

/** Whether costs or paths of channels were imported: of them the report on channels can tell where there are no leads. */
export function useChannelTables(countedAt: number | undefined): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (countedAt === undefined) return;
    let isCurrent = true;
    void call('sideTables', null).then((answer) => {
      if (isCurrent && answer.ok) setHas(answer.value.some(({ kind }) => kind === 'spend' || kind === 'paths'));
    });
    return () => {
      isCurrent = false;
    };
  }, [countedAt]);
  return has;
}
