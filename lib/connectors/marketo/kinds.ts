/** Kinds of activity: Marketo's own have the same number everywhere. */
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import { words } from '../reading/person-draft.ts';
import { permissions } from './permissions.ts';
import { typesReply } from './replies.ts';

/** Marketo's own kinds that are part of a journey. */
export const kind = {
  visitWebpage: 1,
  fillOutForm: 2,
  clickLink: 3,
  sendEmail: 6,
  unsubscribe: 9,
  openEmail: 10,
  clickEmail: 11,
  newLead: 12,
  changeOwner: 23,
  sendSalesEmail: 39,
  openSalesEmail: 40,
  clickSalesEmail: 41,
  receiveSalesEmail: 45,
  interestingMoment: 46,
  changeRevenueStage: 101,
  changeProgramStatus: 104,
} as const;

/** What happens often, and is deleted after 90 days by Marketo. At most ten kinds may be asked for at once. */
export const oftenKinds: readonly number[] = [
  kind.visitWebpage,
  kind.clickLink,
  kind.sendEmail,
  kind.unsubscribe,
  kind.openEmail,
  kind.clickEmail,
];

/** What happens rarely, and is kept for two years and a month. */
export const rareKinds: readonly number[] = [
  kind.fillOutForm,
  kind.newLead,
  kind.changeOwner,
  kind.sendSalesEmail,
  kind.openSalesEmail,
  kind.clickSalesEmail,
  kind.receiveSalesEmail,
  kind.interestingMoment,
  kind.changeRevenueStage,
  kind.changeProgramStatus,
];

/** As many as may be asked for at once. */
const most = 10;

/** Kinds that a company makes for itself have numbers from here on. */
const firstOwn = 100_000;

/** Later kinds of Marketo's, whose numbers are not documented: chats, events, video, social advertisements. */
const telling = /\b(?:chat|dialogue|conversation|webinar|event|meeting|form|content|video|poll)\b/i;

/** Kinds by their names that only this Marketo says, a company's own first. */
export async function namedKinds(client: Client): Promise<[number, string][]> {
  const { result } = await needing(
    permissions.readActivities,
    client.get('/rest/v1/activities/types.json', typesReply),
  );
  const known = new Set([...oftenKinds, ...rareKinds]);
  return result
    .filter(({ id, name }) => !known.has(id) && (id >= firstOwn || telling.test(name)))
    .toSorted((a, b) => Number(b.id >= firstOwn) - Number(a.id >= firstOwn) || a.id - b.id)
    .slice(0, most)
    .map(({ id, name }) => [id, words(name, 80)]);
}
