import type { GridLead } from '../../../lib/domain/grid/fit-grid.ts';
import { type TouchpointKind, touchpointKinds } from '../../../lib/domain/touchpoint.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { LeadName } from '../LeadName.tsx';
import { StageOfLead } from '../StageOfLead.tsx';

export interface GridLeadRowProps {
  readonly lead: GridLead;
  /** See `LeadName`. */
  readonly othersLead: boolean;
}

/** A lead of a cell, with what made its grade and its level. */
export function GridLeadRow({ lead, othersLead }: GridLeadRowProps) {
  const { stage, owner, points, fitReasons, engagementReasons } = lead;
  return (
    <li class="cell-lead">
      <div class="cell-lead-who">
        <LeadName name={lead.name} company={lead.company} url={lead.url} othersLead={othersLead} />
        <div class="call-about">
          {stage !== undefined && <StageOfLead stage={stage} />}
          {owner === undefined ? (
            <span class="nobody">{t('popup_due_unowned')}</span>
          ) : (
            <bdi class="quiet">{owner}</bdi>
          )}
        </div>
      </div>
      <Why title={t('leads_fit')} none={t('leads_fit_none')} reasons={fitReasons} />
      <Why
        title={t('leads_engagement', plural('sidebar_points', Math.round(points)))}
        none={t('leads_engagement_none')}
        reasons={engagementReasons.map(({ label, points: each }) => ({ label: kindWord(label), points: each }))}
      />
    </li>
  );
}

interface WhyProps {
  readonly title: string;
  /** Said where there is no reason. */
  readonly none: string;
  readonly reasons: GridLead['fitReasons'];
}

/** So many reasons are shown at once; they are the weightiest. */
const few = 4;

function Why({ title, none, reasons }: WhyProps) {
  // What has faded to nothing explains nothing.
  const told = reasons.filter(({ points }) => Math.abs(points) >= 0.05);
  // One more than a few is shown rather than hidden behind a line of its own size.
  const first = told.length <= few + 1 ? told : told.slice(0, few);
  const rest = told.slice(first.length);
  return (
    <div class="cell-why">
      <h3>{title}</h3>
      {told.length === 0 && <p class="quiet">{none}</p>}
      <Points reasons={first} />
      {rest.length > 0 && (
        <details>
          <summary>{plural('popup_due_more', rest.length)}</summary>
          <Points reasons={rest} />
        </details>
      )}
    </div>
  );
}

function Points({ reasons }: Pick<WhyProps, 'reasons'>) {
  return (
    <ul>
      {reasons.map(({ label, points }) => (
        <li key={label}>
          <bdi>{label}</bdi>{' '}
          <span class="why-points">{number(points, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })}</span>
        </li>
      ))}
    </ul>
  );
}

/** The word for a kind of touchpoint; what a damaged store calls one is shown as it is. */
function kindWord(label: string): string {
  const kind = touchpointKinds.find((each) => each === label) as TouchpointKind | undefined;
  return kind ? t(`kind_${kind}`) : label;
}
