/** Reads a person: who they are, what they did since the last reading, and what marketing answered. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import type { Gap } from '../../domain/exchange/reading.ts';
import { day, type Instant } from '../../domain/time.ts';
import { atEdge } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { personDraft } from '../reading/person-draft.ts';
import { type Bookmark, bookmarkIn, bookmarkText, type Log, logs } from './bookmark.ts';
import { addStagesAndOwners, addStatus, answersIn } from './changes.ts';
import { addDeadlines, addFacts, labelsOf } from './facts.ts';
import { fieldsFollowed, fieldsRead, namesIn } from './fields.ts';
import { type Found, findLead, recordOf } from './find-lead.ts';
import { type Followed, follow, type Page, tokensOf } from './follow.ts';
import { namedKinds, oftenKinds, rareKinds } from './kinds.ts';
import { type ActivityReply, activitiesReply, changesReply } from './replies.ts';
import { addTouchpoints } from './touchpoints.ts';

/** As far back as Marketo keeps what happens often, and the rest: 90 days, and 25 months. */
const oftenKept = 90 * day;
const rareKept = 760 * day;

/** What is read in any case, also of somebody who did more than is read at a time. */
const recent = 7 * day;

/** What is missing where a log could not be read, or not to its end. */
const partsOf: Readonly<Record<Log, readonly ReadPart[]>> = {
  often: ['pages', 'emails', 'downloads'],
  rare: ['forms', 'campaigns', 'webinars', 'events', 'owner', 'stageHistory'],
  // What these add has no part of its own.
  named: [],
  changes: ['stage', 'stageHistory'],
};

const none: Followed<never> = { entries: [], isAnew: false };

/** What the last check found the credentials not to allow: it is not asked for again until the next check. */
function knownFailure({ connection }: Client): ExchangeFailure | undefined {
  const failure = connection.check?.gaps.find(({ part }) => part === 'pages')?.failure;
  return failure?.code === 'forbidden' ? failure : undefined;
}

/** The person: about eight requests the first time, five from then on. */
export async function read(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const { settings, connection } = client;
  const former = bookmarkIn(asked.bookmark)?.lead;
  const found = await findLead(client, { ...asked, former }, fieldsRead(settings));
  if (!found) return { person: null };
  const { lead, lacks } = found;
  const now = client.now();
  const left = formerOf(asked.bookmark, client, lead.id);
  const { named, labels, followed } = await everything(client, found, left, now);
  const { often, rare, changes } = followed;
  const activities = [...often.entries, ...rare.entries, ...followed.named.entries];

  const draft = personDraft(connection.id, now);
  const record = recordOf(lead, asked.records);
  if (record) draft.record(record);
  addFacts(draft, lead);
  addDeadlines(draft, lead, namesIn(settings.deadlineFields), labels ?? {}, now);
  addTouchpoints(draft, activities, new Map(named ?? []));
  addStagesAndOwners(draft, activities);
  addStatus(draft, lead, changes.entries, changes.isAnew && !changes.failure ? now - rareKept : undefined);

  const tokens = Object.fromEntries(logs.flatMap((log) => (followed[log].token ? [[log, followed[log].token]] : [])));
  const bookmark = bookmarkText({ lead: lead.id, settings: settingsOf(client), tokens, named, labels });
  return {
    person: draft.person(),
    answers: answersIn(changes.entries, settings.answerField),
    gaps: gapsOf(followed, client, lackingOf(client, lacks)),
    ...(bookmark !== undefined && { bookmark }),
  };
}

/** The bookmark, if it is of this lead and of these settings: a lead may have been merged into another. */
function formerOf(text: string | undefined, client: Client, lead: number): Bookmark | undefined {
  const bookmark = bookmarkIn(text);
  return bookmark?.lead === lead && bookmark.settings === settingsOf(client) ? bookmark : undefined;
}

/** Other settings read other things. */
function settingsOf({ settings }: Client): string {
  return `${settings.answerField ?? ''}|${settings.deadlineFields ?? ''}`;
}

interface Everything {
  readonly named: [number, string][] | undefined;
  readonly labels: Record<string, string> | undefined;
  readonly followed: {
    readonly often: Followed<ActivityReply>;
    readonly rare: Followed<ActivityReply>;
    readonly named: Followed<ActivityReply>;
    readonly changes: Followed<Awaited<ReturnType<typeof changesAt>>['result'][number]>;
  };
}

async function everything(
  client: Client,
  { lead: { id: lead }, lacks }: Found,
  former: Bookmark | undefined,
  now: Instant,
): Promise<Everything> {
  const failure = knownFailure(client);
  if (failure) {
    const denied = { ...none, failure };
    const labels = former?.labels ?? (await orNothing(labelsOf(client)));
    return { named: former?.named, labels, followed: { often: denied, rare: denied, named: none, changes: denied } };
  }
  const tokenSince = tokensOf(client);
  const followed = <T>(log: Log, kept: number, pageAt: (token: string) => Promise<Page<T>>) =>
    follow(
      former?.tokens[log],
      () => tokenSince(now - kept),
      () => tokenSince(now - recent),
      pageAt,
    );
  const activities = (kinds: readonly number[]) => (token: string) =>
    client.get('/rest/v1/activities.json', activitiesReply, {
      nextPageToken: token,
      activityTypeIds: kinds,
      leadIds: lead,
    });
  const [often, rare, changes, labels, [named, ofNamed]] = await Promise.all([
    followed('often', oftenKept, activities(oftenKinds)),
    followed('rare', rareKept, activities(rareKinds)),
    followed('changes', rareKept, (token) => changesAt(client, token, lead, lacks)),
    former?.labels ?? orNothing(labelsOf(client)),
    (async (): Promise<[Everything['named'], Followed<ActivityReply>]> => {
      const kinds = former?.named ?? (await orNothing(namedKinds(client)));
      if (!kinds || kinds.length === 0) return [kinds, none];
      return [kinds, await followed('named', rareKept, activities(kinds.map(([id]) => id)))];
    })(),
  ]);
  return { named, labels, followed: { often, rare, changes, named: ofNamed } };
}

function changesAt(client: Client, token: string, lead: number, lacks: readonly string[]) {
  return client.get('/rest/v1/activities/leadchanges.json', changesReply, {
    nextPageToken: token,
    fields: fieldsFollowed(client.settings)
      .filter((name) => !lacks.includes(name))
      .join(','),
    leadIds: lead,
  });
}

/** What is no part of its own, and is read again next time. */
async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  const outcome = await atEdge(() => work);
  return outcome.ok ? outcome.value : undefined;
}

/** Each part once, with what somebody can do about it first. */
function gapsOf(followed: Everything['followed'], { settings }: Client, lacking: readonly Gap[]): Gap[] {
  const gaps = new Map<ReadPart, ExchangeFailure>(lacking.map(({ part, failure }) => [part, failure]));
  for (const log of logs) {
    const { failure } = followed[log];
    const answers: ReadPart[] = log === 'changes' && settings.answerField ? ['answers'] : [];
    for (const part of failure ? [...partsOf[log], ...answers] : [])
      if (failure && !gaps.has(part)) gaps.set(part, failure);
  }
  return [...gaps].map(([part, failure]) => ({ part, failure }));
}

/** Fields that the user named, and this Marketo does not have. */
function lackingOf({ settings }: Client, lacks: readonly string[]): Gap[] {
  const isLacking = (setting: string | undefined) => namesIn(setting).some((name) => lacks.includes(name));
  return [
    ...(isLacking(settings.deadlineFields)
      ? [{ part: 'deadline' as const, failure: { code: 'badSetting' as const, field: 'deadlineFields' } }]
      : []),
    ...(isLacking(settings.answerField)
      ? [{ part: 'answers' as const, failure: { code: 'badSetting' as const, field: 'answerField' } }]
      : []),
  ];
}
