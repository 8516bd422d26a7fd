import type { PageCalls } from '../../lib/messaging/protocol.ts';
import { formatDay } from '../../lib/platform/format.ts';
import { number, plural, t } from '../../lib/platform/i18n.ts';
import { revisionText } from './agreement-words.ts';

/** The revisions there are: the one to come, and those that leads of older days stay under. */
export function AgreementVersions({ agreement, versions, upcoming }: PageCalls['agreement']['out']) {
  return (
    <>
      {upcoming && (
        <p class="note">
          {t('options_versions_upcoming', number(upcoming.revision), formatDay(upcoming.validFrom, 'long'))}
        </p>
      )}
      {versions.length > 1 && (
        <details>
          <summary>{plural('options_versions', versions.length)}</summary>
          <p class="quiet">{t('options_versions_about')}</p>
          <ul class="plain-list">
            {versions.map(({ name, revision, validFrom }) => (
              <li key={revision}>
                <bdi>{name}</bdi> · {revisionText({ revision, validFrom })}
                {revision === agreement.revision && <span class="strong"> · {t('options_versions_inForce')}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
