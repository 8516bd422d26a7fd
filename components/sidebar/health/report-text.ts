/**
 * A report on how a page is read, for whoever mends Baton: names of fields, states, selectors and days. No name, no
 * value, no address of a person, a record or a site. In words of the code, so that any maintainer reads it alike.
 */
import type { FieldHealth, PageHealth } from '../../../lib/domain/page-health.ts';

/** What is running here. */
export interface Running {
  /** Baton's version. */
  readonly version: string;
  /** As `navigator.userAgent` has it. */
  readonly userAgent: string;
}

/** The report's text. */
export function reportText({ crm, object, light, fields }: PageHealth, { version, userAgent }: Running): string {
  return [
    `Baton ${version}, ${browserIn(userAgent)}`,
    `crm: ${crm.id}, ${object}`,
    `light: ${light}`,
    ...fields.map(fieldLine),
  ].join('\n');
}

function fieldLine({ field, state, place, misses, missingSince, lastFound, mend }: FieldHealth): string {
  const parts = [
    state as string,
    place && `by ${place}`,
    misses > 0 && `on ${misses} in a row`,
    missingSince !== undefined && `since ${dayOf(missingSince)}`,
    state !== 'found' && lastFound !== undefined && `last found ${dayOf(lastFound)}`,
    mend && `mended (${mend.from}, ${dayOf(mend.madeAt)}${mend.needless ? ', needless' : ''}): ${mend.selector}`,
  ];
  return `${field}: ${parts.filter(Boolean).join('; ')}`;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** "Firefox 140", "Chrome 144": the rest of what a browser says of itself tells of the machine. */
function browserIn(userAgent: string): string {
  const [, name, version] =
    /(Firefox|Edg|OPR|Chrome)\/(\d+)/.exec(userAgent.replace(/Chrome\/\d+(?=.*(?:Edg|OPR)\/)/, '')) ?? [];
  return name && version ? `${name} ${version}` : 'browser unknown';
}
