import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { calendarUses } from '../../../lib/domain/agreement/draft.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { useOwnerNames } from '../use-owner-names.ts';
import { CalendarsEditor } from './calendars/CalendarsEditor.tsx';
import { OwnersEditor } from './owners/OwnersEditor.tsx';
import { PreviewPanel } from './preview/PreviewPanel.tsx';
import { within } from './problem-sentence.ts';
import { PromiseEditor } from './promise/PromiseEditor.tsx';
import { RulesEditor } from './rules/RulesEditor.tsx';
import { SavePanel } from './SavePanel.tsx';
import { type KnownAgreements, useClockDraft } from './use-clock-draft.ts';
import './clock-editor.css';

export interface ClockEditorProps {
  /** Told anew whenever an agreement was put in force; the draft stays as it is. */
  readonly known: KnownAgreements;
  /** Asks for it to be told anew. */
  readonly onOutdated: () => void;
  /** `said` is what there is to say about the end; nothing where nothing was saved. */
  readonly onClose: (said: string | null) => void;
}

/** The agreement's clock, written by somebody who has no manual. */
export function ClockEditor({ known, onOutdated, onClose }: ClockEditorProps) {
  const clock = useClockDraft(known);
  const { draft, change, base, agreement, checked, history, problemAt, today, isDirty } = clock;
  const names = useOwnerNames();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useWarningOnLeaving(isDirty);
  return (
    <div class="clock-editor">
      <h3 class="clock-title" tabIndex={-1} ref={title}>
        {t('clock_title')}
      </h3>
      <p class="quiet">
        {base.revision === 0
          ? t('clock_base_shipped')
          : t('clock_base', number(base.revision), formatDay(base.validFrom))}{' '}
        {t('clock_intro')}
      </p>
      <Part title={t('clock_rules')} about={t('clock_rules_about')}>
        <RulesEditor agreement={agreement} today={today} problemAt={problemAt} onChange={(sla) => change({ sla })} />
      </Part>
      <Part title={t('clock_hours')} about={t('clock_hours_about')}>
        <CalendarsEditor
          calendars={draft.calendars}
          inUse={calendarUses(draft, t('clock_promise'))}
          onChange={(calendars) => change({ calendars })}
        />
      </Part>
      <Part title={t('clock_people')} about={t('clock_people_about')}>
        <OwnersEditor
          owners={draft.owners}
          calendars={draft.calendars}
          names={names}
          onChange={(owners) => change({ owners })}
        />
      </Part>
      <Part title={t('clock_promise')} about={t('clock_promise_about')}>
        <PromiseEditor
          agreement={agreement}
          problemAt={within(problemAt, 'marketing')}
          onChange={(marketing) => change({ marketing })}
        />
      </Part>
      <Part title={t('clock_preview')} about={t('clock_preview_about')}>
        <PreviewPanel checked={checked} history={history} />
      </Part>
      <SavePanel clock={clock} known={known} onOutdated={onOutdated} onClose={onClose} />
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly about: string;
  readonly children: ComponentChildren;
}

function Part({ title, about, children }: PartProps) {
  const id = useId();
  return (
    <section class="clock-part" aria-labelledby={id}>
      <h4 class="clock-part-title" id={id}>
        {title}
      </h4>
      <p class="quiet">{about}</p>
      {children}
    </section>
  );
}

/** The browser asks before the page is left. Only while there is something to lose: it costs the page its cache. */
function useWarningOnLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
