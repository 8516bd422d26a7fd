import { Plus, Trash2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { MarketingPromise } from '../../../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../../../lib/domain/agreement/schema.ts';
import { plural, t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import type { ProblemAt } from '../../problem-sentence.ts';
import { PromiseSentences } from './PromiseSentences.tsx';

export interface PromiseEditorProps {
  /** The agreement as the draft would make it. */
  readonly agreement: Agreement;
  readonly problemAt: ProblemAt;
  readonly onChange: (promise: MarketingPromise | undefined) => void;
}

/** What marketing owes sales: leads of a quality, and answers. */
export function PromiseEditor({ agreement, problemAt, onChange }: PromiseEditorProps) {
  const { marketing, goals, calendars } = agreement;
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone, and the other stands elsewhere.
    if (pressed.current) button.current?.focus();
    pressed.current = false;
  }, [marketing === undefined]);
  const put = (promise: MarketingPromise | undefined): void => {
    pressed.current = true;
    onChange(promise);
  };
  if (!marketing) {
    const promise = { leads: goals.leadsPerMonth, per: 'month', calendar: calendars[0]?.id ?? '' } as const;
    return (
      <>
        <p>
          {goals.months?.length ? t('clock_promise_goalsByMonth') : plural('clock_promise_goals', goals.leadsPerMonth)}
        </p>
        <div class="buttons">
          <Button icon={Plus} inner={button} onClick={() => put(promise)}>
            {t('clock_promise_add')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <PromiseSentences promise={marketing} calendars={calendars} problemAt={problemAt} onChange={onChange} />
      <div class="buttons">
        <Button icon={Trash2} inner={button} onClick={() => put(undefined)}>
          {t('clock_promise_remove')}
        </Button>
      </div>
    </>
  );
}
