/** The report and its filter as the page's address has them, so that what is on the screen can be bookmarked and sent. */
import type { DimensionValue, ReportFilter } from '../../../lib/domain/report/report-filter.ts';

/** What an address names. */
export interface ReportAddress {
  /** A report's id, or what else stands there. */
  readonly view: string;
  readonly filter: ReportFilter;
  /** What a report keeps there besides, by name: what its rows are grouped by, the model. */
  readonly choices: Readonly<Record<string, string>>;
}

/** What stands for a value of which nothing is known; no other value is written so, as its first letter is escaped. */
const unknown = '~';
const plainDay = /^\d{4}-\d{2}-\d{2}$/;
const filterNames = new Set(['from', 'until', 'where']);

/** Reads a fragment such as `#funnel?from=2026-01-01&where=leadSource=Webinar`. What cannot be read is left out. */
export function addressIn(fragment: string): ReportAddress {
  const [view = '', query = ''] = splitOnce(fragment.replace(/^#/, ''), '?');
  const named = new URLSearchParams(query);
  const day = (name: string) => {
    const text = named.get(name) ?? '';
    return plainDay.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
  };
  const [from, until] = [day('from'), day('until')];
  const choices = [...named].filter(([name]) => !filterNames.has(name));
  return {
    view,
    filter: {
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      where: named.getAll('where').flatMap(valueIn),
    },
    choices: Object.fromEntries(choices),
  };
}

/** The fragment of an address, with the `#`. */
export function fragmentOf({ view, filter, choices }: ReportAddress): string {
  const named: [name: string, value: string][] = [];
  if (filter.from !== undefined) named.push(['from', filter.from]);
  if (filter.until !== undefined) named.push(['until', filter.until]);
  for (const { by, value } of filter.where) {
    const written = value === null ? unknown : value.replace(/^~/, '~~');
    named.push(['where', `${encodeURIComponent(by)}=${written}`]);
  }
  const query = new URLSearchParams([...named, ...Object.entries(choices)]).toString();
  return `#${view}${query === '' ? '' : `?${query}`}`;
}

function valueIn(text: string): DimensionValue[] {
  const [by, written] = splitOnce(text, '=');
  if (by === undefined || by === '' || written === undefined) return [];
  try {
    return [{ by: decodeURIComponent(by), value: written === unknown ? null : written.replace(/^~~/, '~') }];
  } catch {
    return [];
  }
}

function splitOnce(text: string, at: string): [string, string | undefined] {
  const place = text.indexOf(at);
  return place < 0 ? [text, undefined] : [text.slice(0, place), text.slice(place + at.length)];
}
