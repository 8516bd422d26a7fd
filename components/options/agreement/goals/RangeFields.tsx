import { useState } from 'preact/hooks';
import type { Range } from '../../../../lib/domain/agreement/plan-schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { MoneyField } from './MoneyField.tsx';
import { readShare, writeShare } from './read-share.ts';
import { shareText } from './share-words.ts';
import { TypedNumber } from './TypedNumber.tsx';

export interface RangeFieldsProps {
  readonly label: string;
  /** Left out: nobody gave one, which `onEmpty` allows. */
  readonly range: Range | undefined;
  /** For an amount of money its currency; without one it is a share. */
  readonly currency?: string;
  /** Of a share it follows on "1 in 5". */
  readonly hint?: string | undefined;
  /** By paths within the range. */
  readonly problemAt: ProblemAt;
  readonly onRange: (range: Range) => void;
  /** What becomes of a figure that may be left out, and is. */
  readonly onEmpty?: () => void;
}

/** A figure nobody knows for sure: the likeliest, and, for whoever wants to say, between which two it will lie. */
export function RangeFields({ label, range, currency, hint, problemAt, onRange, onEmpty }: RangeFieldsProps) {
  const hasEnds = range?.low !== undefined || range?.high !== undefined;
  const [isOpen, setOpen] = useState(hasEnds);
  const shown = isOpen || hasEnds;
  const field = (end: keyof Range) => {
    const isLikely = end === 'likely';
    const common = {
      label: isLikely ? label : t(`goals_range_${end}`),
      value: range?.[end],
      problem: problemAt(end),
      hint: isLikely ? hintOf(range, currency, hint) : undefined,
      isOptional: !isLikely || onEmpty !== undefined,
      onNumber: (value: number | undefined) => {
        if (isLikely && value === undefined && onEmpty) onEmpty();
        else onRange(withEnd(range, end, isLikely ? (value ?? Number.NaN) : value));
      },
    };
    if (currency !== undefined) return <MoneyField {...common} currency={currency} />;
    return <TypedNumber {...common} read={readShare} write={writeShare} />;
  };
  return (
    <fieldset class="goals-figure">
      <legend class="visually-hidden">{label}</legend>
      {field('likely')}
      {shown && field('low')}
      {shown && field('high')}
      {range && (
        <Button
          look="quiet"
          aria-expanded={shown}
          aria-label={t(shown ? 'goals_range_closeOf' : 'goals_range_openOf', label)}
          onClick={() => {
            setOpen(!shown);
            if (shown && range) onRange({ likely: range.likely });
          }}
        >
          {t(shown ? 'goals_range_close' : 'goals_range_open')}
        </Button>
      )}
    </fieldset>
  );
}

function hintOf(range: Range | undefined, currency: string | undefined, hint: string | undefined): string | undefined {
  if (currency !== undefined) return hint;
  const share = shareText(range?.likely ?? Number.NaN);
  return share && [share, hint].filter(Boolean).join(' ');
}

function withEnd(range: Range = { likely: Number.NaN }, end: keyof Range, value: number | undefined): Range {
  const { [end]: _, ...rest } = range;
  return { ...rest, ...(value !== undefined && { [end]: value }) } as Range;
}
