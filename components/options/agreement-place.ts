/** Where in an agreement something is wrong, by the names people gave the things there. */
import { type MessageKey, t } from '../../lib/platform/i18n.ts';

/** Lists whose members have a name to be called by, and what a member is. */
const kinds: Readonly<Record<string, MessageKey>> = {
  stages: 'options_place_stages',
  personas: 'options_place_personas',
  fit: 'options_place_fit',
  timing: 'options_place_timing',
  sla: 'options_place_sla',
  calendars: 'options_place_calendars',
  owners: 'options_place_owners',
  feedbackReasons: 'options_place_feedbackReasons',
  content: 'options_place_content',
};

/** A place: the name of the thing, and the path within it. */
export interface Place {
  readonly name: string;
  readonly path: string;
}

/** The place a path names in a value of unknown shape. A member without a name is called by its number, from 1. */
export function placeText(path: string, agreement: unknown): Place {
  if (path === '') return { name: t('options_agreement_whole'), path: '' };
  const [list = '', index = '', ...rest] = path.split('.');
  if (list === 'marketing') return { name: t('options_place_marketing'), path: [index, ...rest].join('.') };
  if (list === 'validFrom') return { name: t('options_place_validFrom'), path: '' };
  const kind = Object.hasOwn(kinds, list) ? kinds[list] : undefined;
  const member = memberOf(memberOf(agreement, list), index);
  const name = ['name', 'label', 'title'].map((key) => memberOf(member, key)).find(isName);
  if (!kind || !/^\d+$/.test(index)) return { name: '', path };
  return { name: t(kind, name ?? String(Number(index) + 1)), path: rest.join('.') };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
