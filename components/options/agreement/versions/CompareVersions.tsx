import { useId, useState } from 'preact/hooks';
import { compareAgreements } from '../../../../lib/domain/agreement/compare.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { ChangeTable } from '../changes/ChangeTable.tsx';
import { changeLines } from '../changes/change-lines.ts';

/** Two of the revisions side by side, in words. At first the two newest. */
export function CompareVersions({ versions }: { readonly versions: readonly Agreement[] }) {
  const [older, setOlder] = useState<number>();
  const [newer, setNewer] = useState<number>();
  const before = versions.find(({ revision }) => revision === older) ?? versions.at(-2);
  const after = versions.find(({ revision }) => revision === newer) ?? versions.at(-1);
  if (!before || !after) return null;
  // What Baton ships applies from no day that anybody chose.
  const isShipped = before.revision === 0 || after.revision === 0;
  const differences = compareAgreements(before, after).filter(({ path: [part] }) => !isShipped || part !== 'validFrom');
  const lines = changeLines(differences, before, after);
  return (
    <section class="compare" aria-label={t('compare_title')}>
      <h3>{t('compare_title')}</h3>
      <div class="compare-choices">
        <VersionChoice label={t('compare_before')} versions={versions} chosen={before} onChoice={setOlder} />
        <VersionChoice label={t('compare_after')} versions={versions} chosen={after} onChoice={setNewer} />
      </div>
      <div role="status">{lines.length === 0 && t('compare_same')}</div>
      {lines.length > 0 && (
        <ChangeTable label={t('compare_title')} lines={lines} before={versionName(before)} after={versionName(after)} />
      )}
    </section>
  );
}

interface VersionChoiceProps {
  readonly label: string;
  readonly versions: readonly Agreement[];
  readonly chosen: Agreement;
  readonly onChoice: (revision: number) => void;
}

function VersionChoice({ label, versions, chosen, onChoice }: VersionChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        value={String(chosen.revision)}
        onChange={(event) => onChoice(Number(event.currentTarget.value))}
      >
        {versions.map((version) => (
          <option key={version.revision} value={String(version.revision)}>
            {versionName(version)}
          </option>
        ))}
      </select>
    </div>
  );
}

function versionName({ revision }: Agreement): string {
  return revision === 0 ? t('agreement_shipped') : t('agreement_revision', number(revision));
}
