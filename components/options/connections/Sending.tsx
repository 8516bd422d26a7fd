import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { CheckList } from '../fields/CheckList.tsx';
import { connectorName } from './connector-words.ts';
import type { Draft } from './draft.ts';
import { handsOver } from './use-handover.ts';

export interface SendingProps {
  readonly about: ConnectorAbout;
  readonly draft: Draft;
  readonly stages: readonly (readonly [id: string, name: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (part: Partial<Draft>) => void;
}

/** What goes to the system, and what in it means that a lead is handed over. */
export function Sending({ about, draft, stages, chosen, onChange }: SendingProps) {
  const name = connectorName(about);
  return (
    <>
      {about.writes.length > 0 && (
        <div>
          <label class="choice">
            <input
              type="checkbox"
              checked={draft.writes}
              aria-describedby="connect-sends-about"
              onChange={(event) => onChange({ writes: event.currentTarget.checked })}
            />
            {t('connect_sends', name)}
          </label>
          <p class="quiet" id="connect-sends-about">
            {t('connect_sends_about')}
          </p>
        </div>
      )}
      {handsOver(about) && stages.length > 0 && (
        <div>
          <CheckList
            label={t('connect_handover')}
            options={stages}
            chosen={chosen}
            onChosen={(handoverStages) => onChange({ handoverStages })}
          />
          <p class="quiet">{t('connect_handover_about', name)}</p>
        </div>
      )}
    </>
  );
}
