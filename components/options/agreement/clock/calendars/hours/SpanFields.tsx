import { Trash2 } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../../../../lib/domain/business-time/calendar.ts';
import { localSpanOf } from '../../../../../../lib/domain/business-time/local-day.ts';
import { day } from '../../../../../../lib/domain/time.ts';
import { formatList } from '../../../../../../lib/platform/format.ts';
import { t } from '../../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../../ui/Button.tsx';
import { FieldError } from '../../../../../ui/FieldError.tsx';
import { readClockTime } from '../../../../fields/read-clock-time.ts';
import { clockText, spokenSpan } from '../../../text/hours-words.ts';

export interface SpanFieldsProps {
  /** "Monday", for the names of the fields. */
  readonly day: string;
  readonly span: Span;
  /** Takes other hours, or gives the sentence that says why not. */
  readonly onSpan: (span: Span) => string | null;
  readonly onRemove: () => void;
  /** Escape, after what was typed is taken back. */
  readonly onLeave?: () => void;
}

type Edge = 'from' | 'to';

/**
 * From and to of one span, as text: exact to the minute, and 24:00 can be written. What is refused stays with its
 * sentence, and is read together with the other field when that is put right.
 */
export function SpanFields({ day: dayName, span, onSpan, onRemove, onLeave }: SpanFieldsProps) {
  const id = useId();
  const leaving = useRef(false);
  const [typed, setTyped] = useState<Partial<Record<Edge, string>>>({});
  const [error, setError] = useState<{ readonly edges: readonly Edge[]; readonly text: string } | null>(null);
  const reset = (): void => {
    setTyped({});
    setError(null);
  };
  // What was typed belongs to the span it was typed over.
  useEffect(reset, [span.join()]);

  function commit(): void {
    if (leaving.current || (typed.from === undefined && typed.to === undefined)) return;
    const from = typed.from === undefined ? span[0] : readClockTime(typed.from, 'from');
    const to = typed.to === undefined ? span[1] : readClockTime(typed.to, 'to');
    const unread: Edge[] = [
      ...(from === undefined ? (['from'] as const) : []),
      ...(to === undefined ? (['to'] as const) : []),
    ];
    if (from === undefined || to === undefined) {
      setError({ edges: unread, text: t('hours_unreadable', formatList(unread.map((edge) => typed[edge] ?? ''))) });
      return;
    }
    const refused = from === span[0] && to === span[1] ? null : onSpan([from, to]);
    if (refused === null) reset();
    else setError({ edges: ['from', 'to'], text: refused });
  }

  const field = (edge: Edge) => (
    <input
      class="input hours-time"
      type="text"
      autocomplete="off"
      maxLength={14}
      value={typed[edge] ?? clockText(span[edge === 'from' ? 0 : 1])}
      aria-label={t(`hours_${edge}_of`, dayName)}
      aria-invalid={error?.edges.includes(edge) ?? false}
      aria-describedby={error ? `${id}-error` : undefined}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped({ ...typed, [edge]: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape') return;
        reset();
        // Leaving the field takes what stands in it, which is still what was typed.
        leaving.current = true;
        onLeave?.();
        leaving.current = false;
      }}
    />
  );
  const local = localSpanOf(span);
  return (
    <>
      <span class="hours-span">
        {field('from')}
        <span aria-hidden="true">–</span>
        {field('to')}
        <Button
          look="quiet"
          icon={Trash2}
          aria-label={t('hours_remove_of', dayName, spokenSpan(span))}
          onClick={onRemove}
        />
        {local && local.to > day && <span class="quiet">{t('hours_nextDay')}</span>}
      </span>
      <FieldError id={`${id}-error`} text={error?.text} />
    </>
  );
}
