import type { Span } from '../../../../../../lib/domain/business-time/calendar.ts';
import { formatWeekday } from '../../../../../../lib/platform/format.ts';
import { t } from '../../../../../../lib/platform/i18n.ts';
import { spanText, spokenSpan } from '../../../text/hours-words.ts';
import { dayMinutes, type Stretch, spanOf } from './span-minutes.ts';

export interface GridSpanProps {
  readonly stretch: Stretch;
  readonly span: Span;
  readonly index: number;
  /** `held` follows the pointer, `refused` does so where it may not be put; `ghost` is where it was taken from. */
  readonly look?: 'held' | 'refused' | 'ghost';
  readonly describedBy: string;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** A span on its own day's row, which the keyboard holds too. */
export function GridSpan({ stretch, span, index, look, describedBy, onKey }: GridSpanProps) {
  const { weekday, from, to } = stretch;
  return (
    <button
      type="button"
      class={`grid-span${look ? ` grid-span-${look}` : ''}`}
      style={placed(from, Math.min(to, dayMinutes))}
      data-span={`${weekday}-${index}`}
      aria-label={t('hours_grid_span', formatWeekday(weekday), spokenSpan(span))}
      aria-describedby={describedBy}
      onKeyDown={onKey}
    >
      <span class="grid-edge grid-edge-start" />
      <span class="grid-span-text">{spanText(span)}</span>
      {to <= dayMinutes && <span class="grid-edge grid-edge-end" />}
    </button>
  );
}

/** What of a night lies on the next day's row. For the pointer and the eye: the span itself is the control. */
export function GridNight({ stretch, index, look }: Pick<GridSpanProps, 'stretch' | 'index' | 'look'>) {
  const { weekday, to } = stretch;
  return (
    <span
      class={`grid-span grid-night${look ? ` grid-span-${look}` : ''}`}
      style={placed(0, to - dayMinutes)}
      data-night={`${weekday}-${index}`}
      aria-hidden="true"
    >
      <span class="grid-span-text">{spanText(spanOf(stretch))}</span>
      <span class="grid-edge grid-edge-end" />
    </span>
  );
}

/** What the pointer holds, where it would be put. */
export function HeldSpan({ stretch, look }: { readonly stretch: Stretch; readonly look: 'held' | 'refused' }) {
  return (
    <span
      class={`grid-span grid-span-${look}`}
      style={placed(stretch.from, Math.min(stretch.to, dayMinutes))}
      aria-hidden="true"
    >
      <span class="grid-span-text">{spanText(spanOf(stretch))}</span>
    </span>
  );
}

function placed(from: number, to: number) {
  return { insetInlineStart: `${(from / dayMinutes) * 100}%`, inlineSize: `${((to - from) / dayMinutes) * 100}%` };
}
