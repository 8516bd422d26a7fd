/** Where in an agreement something is wrong, by the names people gave the things there. */
import { touchpointKinds } from '../../../../lib/domain/touchpoint.ts';
import { type MessageKey, t } from '../../../../lib/platform/i18n.ts';

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

/** Parts that are one thing. */
const parts: Readonly<Record<string, MessageKey>> = {
  fitGrades: 'options_place_fitGrades',
  engagementLevels: 'options_place_engagementLevels',
  machines: 'options_machines_place',
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
  if (list === 'callOrder') return { name: t('options_place_callOrder'), path: index };
  if (list === 'name') return { name: t('options_place_name'), path: '' };
  if (list === 'review') return { name: t('options_place_review'), path: index };
  if (list === 'validFrom') return { name: t('options_place_validFrom'), path: '' };
  if (path === 'fit') return { name: t('options_place_fitRules'), path: '' };
  if (Object.hasOwn(parts, list)) return { name: t(parts[list] as MessageKey), path: [index, ...rest].join('.') };
  if (list === 'engagement') return engagementPlace(index, rest, agreement);
  const kind = Object.hasOwn(kinds, list) ? kinds[list] : undefined;
  const member = memberOf(memberOf(agreement, list), index);
  const name = ['name', 'label', 'title'].map((key) => memberOf(member, key)).find(isName);
  if (!kind || !/^\d+$/.test(index)) return { name: '', path };
  return { name: t(kind, name ?? String(Number(index) + 1)), path: rest.join('.') };
}

/** Points for a kind of touchpoint are called by the kind. */
function engagementPlace(index: string, rest: readonly string[], agreement: unknown): Place {
  const kind = memberOf(memberOf(memberOf(agreement, 'engagement'), index), 'kind');
  const known = touchpointKinds.find((each) => each === kind);
  return {
    name: known ? t('options_place_fit', t(`kind_${known}`)) : '',
    path: (known ? rest : ['engagement', index, ...rest]).join('.'),
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
