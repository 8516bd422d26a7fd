import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { formatInstant, localZone } from '../../../../lib/platform/format.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { SignatureLine } from '../sign/SignatureLine.tsx';
import { useHolding } from '../sign/use-holding.ts';
import { revisionText } from '../text/agreement-words.ts';
import { CompareVersions } from '../versions/CompareVersions.tsx';
import '../sign/sign.css';

export interface AgreementVersionsProps {
  readonly inForce: Agreement;
  /** Every revision that is stored, in the order in which they apply. */
  readonly versions: readonly Agreement[];
}

/** The revisions there are, the newest first: who made each of them, why, and who signed; two of them side by side. */
export function AgreementVersions({ inForce, versions }: AgreementVersionsProps) {
  if (versions.length === 0) return null;
  return (
    <details>
      <summary>{plural('options_versions', versions.length)}</summary>
      <p class="quiet">{t('options_versions_about')}</p>
      <ul class="version-list">
        {versions.toReversed().map((version) => (
          <Version key={version.revision} version={version} isInForce={version.revision === inForce.revision} />
        ))}
      </ul>
      {versions.length > 1 && <CompareVersions versions={versions} />}
    </details>
  );
}

function Version({ version, isInForce }: { readonly version: Agreement; readonly isInForce: boolean }) {
  const holds = useHolding(version);
  const { name, change, signatures = [] } = version;
  return (
    <li>
      <p>
        <bdi>{name}</bdi> · {revisionText(version)}
        {isInForce && <span class="strong"> · {t('options_versions_inForce')}</span>}
      </p>
      {change && (
        <p class="quiet">
          {formatInstant(change.at, localZone())} · {t('state_by', change.author, change.note)}
        </p>
      )}
      {signatures.length > 0 && (
        <ul class="plain-list">
          {signatures.map((signature) => (
            <SignatureLine
              key={`${signature.side} ${signature.name}`}
              signature={signature}
              holds={holds(signature)}
              withSide
            />
          ))}
        </ul>
      )}
    </li>
  );
}
