import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';

export interface EngagementTableProps {
  readonly engagement: Agreement['engagement'];
  /** How the place where it stands draws its tables. */
  readonly class: string;
}

/** What each kind of touchpoint is worth, and how fast that fades. Nothing where none is worth anything. */
export function EngagementTable({ engagement, class: look }: EngagementTableProps) {
  if (engagement.length === 0) return null;
  return (
    <table class={look}>
      <thead>
        <tr>
          <th scope="col">{t('options_agreement_touchpoint')}</th>
          <th scope="col">{t('options_agreement_points')}</th>
          <th scope="col">{t('options_agreement_halfLife')}</th>
        </tr>
      </thead>
      <tbody>
        {engagement.map(({ kind, points, halfLifeDays }) => (
          <tr key={kind}>
            <th scope="row">{t(`kind_${kind}`)}</th>
            <td>{number(points)}</td>
            <td>{plural('options_days', halfLifeDays)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
