import { ChevronRight } from 'lucide';
import { useId } from 'preact/hooks';
import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import { aboutOf } from '../../../lib/connectors/catalogue.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import type { OfferedConnection } from '../../../lib/domain/policy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { usePolicy } from '../sharing/use-policy.ts';
import { connectorName } from './connector-words.ts';

export interface PreparedProps {
  /** As they are listed by now. */
  readonly connections: readonly ConnectionView[];
  readonly onChoose: (about: ConnectorAbout, prepared: OfferedConnection) => void;
}

/** Systems that the administrator prepared and that are not connected yet: all but the user's own secret is filled in. */
export function Prepared({ connections, onChoose }: PreparedProps) {
  const policy = usePolicy();
  const id = useId();
  const offered = (policy?.connections ?? []).flatMap((prepared) => {
    const about = aboutOf(prepared.connector);
    return about && !connections.some((connection) => isOf(connection, prepared)) ? [{ about, prepared }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <div class="panel">
      <h3 id={id}>{t('sharing_prepared')}</h3>
      <p class="quiet">{t('sharing_prepared_about')}</p>
      <ul class="connect-choices" aria-labelledby={id}>
        {offered.map(({ about, prepared }) => (
          <li key={JSON.stringify(prepared)}>
            <button type="button" class="button connect-choice" onClick={() => onChoose(about, prepared)}>
              {prepared.name ?? connectorName(about)}
              <Icon icon={ChevronRight} size={14} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An address is kept without its last slash. */
function bare(value = ''): string {
  return value.trim().replace(/\/$/, '');
}

/** Whether a connection is the one that was prepared: of the same system, with the same settings. */
function isOf({ connector, settings }: ConnectionView, prepared: OfferedConnection): boolean {
  const wanted = Object.entries(prepared.settings);
  return connector === prepared.connector && wanted.every(([name, value]) => bare(settings[name]) === bare(value));
}
