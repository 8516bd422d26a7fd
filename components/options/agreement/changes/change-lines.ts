/** What differs between two agreements, a line each, in words. */
import type { Difference } from '../../../../lib/domain/agreement/compare.ts';
import { isObject } from '../../../../lib/domain/agreement/same-value.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { Review } from '../../../../lib/domain/agreement/signing-schema.ts';
import { formatDay, formatFacts } from '../../../../lib/platform/format.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { plannedText } from '../text/goal-words.ts';
import { partLabel } from './part-labels.ts';
import { orderText, valueText } from './value-words.ts';

/** One line: what it is about, what was and what is. A side left out has no such thing. */
export interface ChangeLine {
  readonly key: string;
  readonly kind: Difference['kind'];
  readonly about: string;
  readonly before?: string;
  readonly after?: string;
}

/** Parts of which only is told that they changed: their values say nothing to who reads them alone. */
const untold = new Set(['machines', 'plan']);

/** A line for each difference. */
export function changeLines(
  differences: readonly Difference[],
  before: Agreement,
  after: Agreement,
): readonly ChangeLine[] {
  const months = differences.filter(isOfMonths);
  const lines = differences.map((difference) =>
    isOfMonths(difference) && (months.length > fewMonths || !areBothByMonth(before, after))
      ? monthsLine(before, after)
      : lineOf(difference, before, after),
  );
  return lines.filter(({ key }, index) => lines.findIndex((line) => line.key === key) === index);
}

/** More months than these are told together and not one by one. */
const fewMonths = 3;

function isOfMonths({ path: [part, key] }: Difference): boolean {
  return part === 'goals' && key === 'months';
}

function areBothByMonth(before: Agreement, after: Agreement): boolean {
  return [before, after].every(({ goals }) => plannedText(goals) !== undefined);
}

function monthsLine(before: Agreement, after: Agreement): ChangeLine {
  const [was, is] = [plannedText(before.goals), plannedText(after.goals)];
  return {
    key: 'goals months',
    kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
    about: t('change_in', partLabel(['goals']), t('change_value_months')),
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
  };
}

function lineOf(difference: Difference, before: Agreement, after: Agreement): ChangeLine {
  const { kind, path } = difference;
  const [part = ''] = path;
  if (untold.has(part)) {
    const said = kind === 'removed' && path.length === 1 ? {} : { before: '', after: t('change_otherwise') };
    return { key: part, kind: 'changed', about: partLabel([part]), ...said };
  }
  const about = partLabel(path, after, before);
  const key = `${kind} ${path.join(' ')}`;
  if (kind === 'moved') {
    const texts = [difference.before, difference.after].map((ids) => orderText(path, ids, after, before));
    return { key, kind, about: t('change_order', about), before: texts[0] ?? '', after: texts[1] ?? '' };
  }
  return {
    key,
    kind,
    about,
    ...(kind !== 'added' && { before: textOf(difference.before, difference, before) }),
    ...(kind !== 'removed' && { after: textOf(difference.after, difference, after) }),
  };
}

/** A part that is there as a whole, or not, tells of itself by what is in it. */
function textOf(value: unknown, { path }: Difference, agreement: Agreement): string {
  if (path[0] === 'review' && path.length === 1) return reviewText(value as Review);
  if (path.length === 1 && isObject(value) && !Array.isArray(value)) {
    const [part = ''] = path;
    const texts = Object.entries(value).map(([key, inner]) =>
      t('change_in', partLabel([part, key]).replace(/^.*?: /, ''), valueText([part, key], inner, agreement)),
    );
    return formatFacts(texts);
  }
  return valueText(path, value, agreement);
}

function reviewText({ on, everyMonths }: Review): string {
  return everyMonths === undefined
    ? formatDay(on)
    : t('change_review', formatDay(on), plural('sign_review_every', everyMonths));
}
