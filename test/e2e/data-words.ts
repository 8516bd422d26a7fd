/** Words that stand on a page without being Baton's: people's data, names of systems, and what `Intl` says. */

import { catalogue } from '../../lib/connectors/catalogue.ts';
import { book } from '../../lib/crm/registry.ts';
import { weekdays } from '../../lib/domain/business-time/weekday.ts';
import { sampleContent } from '../../lib/sample/sample-content.ts';
import { sampleWorkspace } from '../../lib/sample/sample-workspace.ts';

/** All of them in small letters, for a machine whose language is English; `more`: what else holds data. */
export function dataWords(now: number, ...more: readonly unknown[]): readonly string[] {
  const told = [
    sampleWorkspace(now, 'UTC'),
    sampleContent(new Date(now).toISOString().slice(0, 10)),
    catalogue,
    book,
    intlTexts(now),
    'Baton, Chrome, Edge, Firefox, Windows, Simplified, Traditional',
    // In the example of a table of costs.
    'LinkedIn, Brand',
    ...more,
  ];
  const texts = JSON.stringify(told).match(/\p{L}[\p{L}\p{M}'’]{2,}/gu) ?? [];
  return [...new Set(texts.map((word) => word.toLowerCase()))];
}

function intlTexts(now: number): readonly unknown[] {
  const days = Array.from({ length: 366 }, (_, place) => now - place * 86_400_000);
  const names = (type: 'region' | 'language' | 'currency', codes: readonly string[]) => {
    const display = new Intl.DisplayNames('en', { type });
    return codes.map((code) => display.of(code));
  };
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const pairs = letters.flatMap((a) => letters.map((b) => a + b));
  return [
    ...(['long', 'short'] as const).map((style) =>
      days.map((day) => new Intl.DateTimeFormat('en', { month: style, weekday: style }).format(day)),
    ),
    weekdays,
    (['long', 'short', 'narrow'] as const).map((style) =>
      [1, 2].map((count) =>
        new Intl.DurationFormat('en', { style }).format({
          years: count,
          months: count,
          weeks: count,
          days: count,
          hours: count,
          minutes: count,
          seconds: count,
        }),
      ),
    ),
    (['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const).flatMap((unit) =>
      [-2, -1, 0, 1, 2].map((count) => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(count, unit)),
    ),
    new Intl.ListFormat('en').format(['A', 'B', 'C']),
    new Intl.ListFormat('en', { type: 'disjunction' }).format(['A', 'B', 'C']),
    names('region', pairs),
    names('currency', Intl.supportedValuesOf('currency')),
    names(
      'language',
      pairs.map((pair) => pair.toLowerCase()),
    ),
    Intl.supportedValuesOf('timeZone').concat('UTC'),
  ];
}
