import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import { stageIndex } from '../../../lib/domain/agreement/stages.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import { useRefreshed } from '../use-refreshed.ts';
import type { Draft } from './draft.ts';

/** The stage at which marketing usually hands over. */
const usualStage = 'mql';

/** What `useHandover` gives. */
export interface Handover {
  /** The agreement's stages, as id and name. */
  readonly choices: readonly (readonly [id: string, name: string])[];
  /** Those on entering which a lead is handed over; a stage that the agreement no longer has stays as it was written. */
  readonly chosen: readonly string[];
}

/** At which of the agreement's stages a system hands leads over: as entered, else as stored, else as usual. */
export function useHandover(about: ConnectorAbout, draft: Draft, stored: ConnectionView | undefined): Handover {
  const [answer] = useRefreshed('agreement', ['agreementChanged']);
  const agreement = answer?.ok ? answer.value.agreement : undefined;
  const usual = handsOver(about) && about.kind === 'marketing' ? [usualStage] : [];
  const written = draft.handoverStages ?? stored?.handoverStages ?? usual;
  return {
    choices: agreement?.stages.map(({ id, name }) => [id, name] as const) ?? [],
    chosen: agreement
      ? written.flatMap((spelling) => agreement.stages[stageIndex(agreement, spelling)]?.id ?? (stored ? spelling : []))
      : written,
  };
}

/** Whether a system says in which stage somebody stands: only then it can hand anybody over by it. */
export function handsOver({ reads }: ConnectorAbout): boolean {
  return reads.includes('stage') || reads.includes('stageHistory');
}
