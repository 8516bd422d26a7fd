import { t } from '../../../../lib/platform/i18n.ts';
import type { ChangeLine } from './change-lines.ts';
import './changes.css';

export interface ChangeTableProps {
  readonly lines: readonly ChangeLine[];
  /** What the two that are compared are called. */
  readonly before: string;
  readonly after: string;
  /** What the table is called, for those who do not see where it stands. */
  readonly label: string;
}

/** What differs, side by side; where there is no room for that, one under the other. */
export function ChangeTable({ lines, before, after, label }: ChangeTableProps) {
  return (
    <div class="changes-frame">
      <table class="changes" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('change_what')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                {line.about} <Mark kind={line.kind} />
              </th>
              <td data-side={before} class="changes-before">
                {line.before ?? <Absent />}
              </td>
              <td data-side={after} class="changes-after">
                {line.after ?? <Absent />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Mark({ kind }: Pick<ChangeLine, 'kind'>) {
  if (kind !== 'added' && kind !== 'removed') return null;
  return <span class={`changes-mark changes-${kind}`}>{t(kind === 'added' ? 'change_added' : 'change_removed')}</span>;
}

function Absent() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{t('change_nothing')}</span>
    </>
  );
}
