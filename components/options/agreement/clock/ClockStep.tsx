import { calendarUses } from '../../../../lib/domain/agreement/draft.ts';
import type { AgreementHistory } from '../../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { useOwnerNames } from '../../use-owner-names.ts';
import { EditorPart } from '../parts/EditorPart.tsx';
import { within } from '../problem-sentence.ts';
import type { StepProps } from '../step.ts';
import { CalendarsEditor } from './calendars/CalendarsEditor.tsx';
import { OwnersEditor } from './owners/OwnersEditor.tsx';
import { PreviewPanel } from './preview/PreviewPanel.tsx';
import { PromiseEditor } from './promise/PromiseEditor.tsx';
import { RulesEditor } from './rules/RulesEditor.tsx';
import '../parts/parts.css';
import './clock-editor.css';

export interface ClockStepProps extends StepProps {
  /** The draft, where there is nothing wrong with it. */
  readonly checked: Agreement | undefined;
  /** What applies without the draft. */
  readonly history: AgreementHistory;
}

/** What sales owes within which time, by whose hours, what marketing owes in return, and what comes of it. */
export function ClockStep({ agreement, change, problemAt, today, checked, history }: ClockStepProps) {
  const names = useOwnerNames();
  const { calendars, owners = [] } = agreement;
  return (
    <div class="clock-editor">
      <EditorPart title={t('clock_rules')} about={t('clock_rules_about')}>
        <RulesEditor
          agreement={agreement}
          today={today}
          problemAt={problemAt}
          onChange={(sla) => change({ sla: [...sla] })}
        />
      </EditorPart>
      <EditorPart title={t('clock_hours')} about={t('clock_hours_about')}>
        <CalendarsEditor
          calendars={calendars}
          inUse={calendarUses(agreement, t('clock_promise'))}
          onChange={(changed) => change({ calendars: changed })}
        />
      </EditorPart>
      <EditorPart title={t('clock_people')} about={t('clock_people_about')}>
        <OwnersEditor
          owners={owners}
          calendars={calendars}
          names={names}
          onChange={(changed) => change({ owners: changed.length > 0 ? [...changed] : undefined })}
        />
      </EditorPart>
      <EditorPart title={t('clock_promise')} about={t('clock_promise_about')}>
        <PromiseEditor
          agreement={agreement}
          problemAt={within(problemAt, 'marketing')}
          onChange={(marketing) => change({ marketing })}
        />
      </EditorPart>
      <EditorPart title={t('clock_preview')} about={t('clock_preview_about')}>
        <PreviewPanel checked={checked} history={history} />
      </EditorPart>
    </div>
  );
}
