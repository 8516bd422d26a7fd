/** Words for what became of what the rep said. */
import type { SentView } from '../../../lib/domain/exchange/views.ts';
import { minute } from '../../../lib/domain/time.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { exchangeFailureWords } from '../../ui/exchange-failure.ts';
import { momentText } from '../../ui/moment-text.ts';
import type { SentProps } from './exchange-context.ts';

type Group = readonly SentView[];

/** "Sent to HubSpot, 10:32.": of those that have it. */
export function sentText(group: Group, { now, brief, next }: Omit<SentProps, 'sent'>): string {
  const names = namesOf(group);
  const at = momentText(Math.max(...group.map(({ changedAt }) => changedAt)), now);
  if (isTakenBack(group)) return t('exchange_undone_sent', names, at);
  if (next) return t(`exchange_sent_${next}`, names, at);
  return brief ? t('exchange_sent_brief', names) : t('exchange_sent', names, at);
}

/** "Waiting to be sent to HubSpot.": of those that will have it without anybody doing anything. */
export function waitingText(group: Group, { now, brief }: Omit<SentProps, 'sent'>): string {
  const names = namesOf(group);
  if (isTakenBack(group)) return t('exchange_undone_waiting', names);
  if (brief) return t('exchange_waiting_brief', names);
  const next = Math.min(...group.map(({ notBefore }) => notBefore ?? Number.POSITIVE_INFINITY));
  // What is tried again in a moment needs no time of day.
  if (next - now < minute || !Number.isFinite(next)) return t('exchange_waiting', names);
  return t('exchange_waiting_until', names, momentText(next, now));
}

/** "Not sent to Mautic: this person is not known there." */
export function unknownThereText(group: Group): string {
  return t('exchange_unknownThere', namesOf(group));
}

/** Why one system does not have it, in a sentence. */
export function failureOf({ name, said, state, why }: SentView): string {
  const sentence = exchangeFailureWords(why ?? { code: 'unexpected' }, name).what;
  if (why?.code === 'notFound') return t('exchange_unknownThere', name);
  if (state === 'waiting') return t('exchange_waiting_why', sentence);
  if (said.kind === 'undone') return t('exchange_undone_refused', sentence);
  return why?.code === 'refused' ? sentence : t('exchange_refused', sentence);
}

function isTakenBack(group: Group): boolean {
  return group.some(({ said }) => said.kind === 'undone');
}

function namesOf(group: Group): string {
  return formatList([...new Set(group.map(({ name }) => name))]);
}
