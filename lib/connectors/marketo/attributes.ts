/** What stands in an activity, by Marketo's names. */
import type { Actor } from '../../domain/touchpoint.ts';
import { type Told, words } from '../reading/person-draft.ts';
import type { ActivityReply } from './replies.ts';

/** An attribute by its name, in any case. */
export function attributeOf({ attributes }: ActivityReply, name: string): Told {
  return attributes.find((one) => one.name.toLowerCase() === name.toLowerCase())?.value;
}

/** `machine` where Marketo itself found that no person did it: a mail scanner that opens and follows everything. */
export function actorOf(activity: ActivityReply): Actor | undefined {
  const isBot = String(attributeOf(activity, 'Is Bot Activity') ?? '').toLowerCase() === 'true';
  const pattern = words(attributeOf(activity, 'Bot Activity Pattern'), 50);
  return isBot || (pattern !== '' && !/^n\/?a$/i.test(pattern)) ? 'machine' : undefined;
}

/** A web address without what follows it: Marketo's links tell there who followed them. */
export function bareUrl(told: Told): string | undefined {
  const text = words(told, 2000);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { origin, pathname } = new URL(text);
  return origin + pathname;
}

/** Unique in all of Marketo: the number no longer is. */
export function idOf({ id, marketoGUID }: ActivityReply): Told {
  return words(marketoGUID, 180) || id;
}
