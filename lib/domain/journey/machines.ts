/**
 * Who did it: a person, likely a machine, or nobody can say; and by which rule. What the source itself says goes
 * before the agreement's rules. Nothing of it is stored: other rules judge the same journey anew.
 */
import type { MachineRules } from '../agreement/machine-schema.ts';
import { countLeading } from '../business-time/sorted-search.ts';
import { nameKey } from '../name-key.ts';
import { minute, second } from '../time.ts';
import type { Actor, Touchpoint, TouchpointKind } from '../touchpoint.ts';

/**
 * The rule that says who it was; `source`: the system that told of it says so. `person`: no machine fills in a form
 * or takes part in a meeting.
 */
export const actorRules = [
  'source',
  'person',
  'visited',
  'agent',
  'afterSending',
  'afterMachineOpen',
  'manyLinks',
  'manyClicks',
  'noVisit',
] as const;
export type ActorRule = (typeof actorRules)[number];

/** A touchpoint with who did it. Without a rule nobody can say. */
export type Judged = Omit<Touchpoint, 'actor'> & { readonly actor: Actor; readonly rule?: ActorRule };

const byPerson: ReadonlySet<TouchpointKind> = new Set(['form', 'webinar', 'event', 'chat', 'call', 'meeting', 'mail']);

/** How long before and after a click the same source must have told of a visit, to be believed that it tells of all. */
const reportsVisitsWithin = 30 * 24 * 60 * minute;

/** The same touchpoints, in the same order, judged. They may come in any order. */
export function judgeActors(touchpoints: readonly Touchpoint[], rules: MachineRules): Judged[] {
  const judge = new Judge(touchpoints, rules);
  return touchpoints.map((touchpoint) => {
    const { actor: told = 'unknown', ...rest } = touchpoint;
    if (told !== 'unknown') return { ...rest, actor: told, rule: 'source' };
    if (byPerson.has(touchpoint.kind)) return { ...rest, actor: 'human', rule: 'person' };
    const rule = judge.machineRule(touchpoint);
    if (rule) return { ...rest, actor: 'machine', rule };
    if (judge.isVisited(touchpoint)) return { ...rest, actor: 'human', rule: 'visited' };
    return { ...rest, actor: 'unknown' };
  });
}

class Judge {
  readonly #rules: MachineRules;
  readonly #mails = new Map<string, Mail>();
  /** Instants of visits by source, ascending. */
  readonly #visits = new Map<string, number[]>();
  readonly #agents: readonly string[];
  readonly #wholeAgents: ReadonlySet<string>;

  constructor(touchpoints: readonly Touchpoint[], rules: MachineRules) {
    this.#rules = rules;
    this.#agents = rules.agents.map(nameKey);
    this.#wholeAgents = new Set(rules.wholeAgents.map(nameKey));
    for (const touchpoint of touchpoints.toSorted((a, b) => a.at - b.at)) {
      const { kind, source, at } = touchpoint;
      if (kind === 'page') listIn(this.#visits, source).push(at);
      if (!isOfMail(kind)) continue;
      const key = mailKey(touchpoint);
      const mail = this.#mails.get(key) ?? { sent: [], machineOpens: [], clicks: [] };
      this.#mails.set(key, mail);
      if (kind === 'emailSent') mail.sent.push(at);
      if (kind === 'emailClick') mail.clicks.push(touchpoint);
      // Sorted by time, so that what was sent before is known by now.
      if (kind === 'emailOpen' && this.#isMachineOpen(touchpoint, mail)) mail.machineOpens.push(at);
    }
    for (const mail of this.#mails.values()) {
      mail.hurried = this.#hurried(mail.clicks);
      mail.clickedOften = this.#isClickedOften(mail.clicks);
    }
  }

  /** The rule by which an open or a click is likely a machine's. */
  machineRule(touchpoint: Touchpoint): ActorRule | undefined {
    const { kind, at } = touchpoint;
    if (kind !== 'emailOpen' && kind !== 'emailClick') return undefined;
    const { secondsAfterSending, secondsAfterMachineOpen, minutesToVisit } = this.#rules;
    if (this.#isProgram(touchpoint)) return 'agent';
    const mail = this.#mails.get(mailKey(touchpoint));
    if (!mail) return undefined;
    if (isSoonAfter(mail.sent, at, secondsAfterSending * second)) return 'afterSending';
    if (kind === 'emailOpen') return undefined;
    if (isSoonAfter(mail.machineOpens, at, secondsAfterMachineOpen * second)) return 'afterMachineOpen';
    if (mail.hurried?.has(touchpoint)) return 'manyLinks';
    if (mail.clickedOften) return 'manyClicks';
    if (minutesToVisit === 0 || this.isVisited(touchpoint)) return undefined;
    return this.#reportsVisits(touchpoint) ? 'noVisit' : undefined;
  }

  /** Whether a click led to a visit. */
  isVisited({ kind, source, at }: Touchpoint): boolean {
    if (kind !== 'emailClick') return false;
    const visits = this.#visits.get(source) ?? [];
    const next = visits[firstFrom(visits, at)];
    return next !== undefined && next - at <= this.#rules.minutesToVisit * minute;
  }

  #reportsVisits({ source, at }: Touchpoint): boolean {
    const visits = this.#visits.get(source) ?? [];
    const place = firstFrom(visits, at);
    const near = [visits[place - 1], visits[place]];
    return near.some((visit) => visit !== undefined && Math.abs(visit - at) <= reportsVisitsWithin);
  }

  #isMachineOpen(open: Touchpoint, { sent }: Mail): boolean {
    if (open.actor === 'machine') return true;
    if (open.actor === 'human') return false;
    return this.#isProgram(open) || isSoonAfter(sent, open.at, this.#rules.secondsAfterSending * second);
  }

  #isProgram({ agent }: Touchpoint): boolean {
    if (agent === undefined) return false;
    const key = nameKey(agent);
    return this.#wholeAgents.has(key) || this.#agents.some((part) => key.includes(part));
  }

  /** The clicks that are among so many on different links within so short a time. Given in order of time. */
  #hurried(clicks: readonly Touchpoint[]): ReadonlySet<Touchpoint> {
    const { links, seconds } = this.#rules.manyLinks;
    const found = new Set<Touchpoint>();
    if (seconds === 0) return found;
    const times = new Map<string, number>();
    let from = 0;
    let named = 0;
    for (const [place, click] of clicks.entries()) {
      times.set(linkKey(click), (times.get(linkKey(click)) ?? 0) + 1);
      for (let first = clicks[from]; first && click.at - first.at > seconds * second; first = clicks[from]) {
        const left = (times.get(linkKey(first)) ?? 1) - 1;
        if (left === 0) times.delete(linkKey(first));
        else times.set(linkKey(first), left);
        from += 1;
      }
      if (times.size < links) continue;
      for (named = Math.max(named, from); named <= place; named += 1) found.add(clicks[named] ?? click);
    }
    return found;
  }

  #isClickedOften(clicks: readonly Touchpoint[]): boolean {
    const { clicks: often, minutes } = this.#rules.manyClicks;
    if (minutes === 0) return false;
    return clicks.some(({ at }, place) => {
      const last = clicks[place + often - 1];
      return last !== undefined && last.at - at <= minutes * minute;
    });
  }
}

interface Mail {
  /** Ascending. */
  readonly sent: number[];
  readonly machineOpens: number[];
  readonly clicks: Touchpoint[];
  hurried?: ReadonlySet<Touchpoint>;
  clickedOften?: boolean;
}

function isOfMail(kind: TouchpointKind): boolean {
  return kind === 'emailSent' || kind === 'emailOpen' || kind === 'emailClick';
}

/** One mail has one title in one source; without titles, all of a source's mails are one. */
function mailKey({ source, title }: Touchpoint): string {
  return `${source}\n${nameKey(title ?? '')}`;
}

function linkKey({ url, title }: Touchpoint): string {
  return url ?? title ?? '';
}

function isSoonAfter(instants: readonly number[], at: number, within: number): boolean {
  if (within === 0) return false;
  // The last one at or before it.
  const last = instants[firstFrom(instants, at + 1) - 1];
  return last !== undefined && at - last <= within;
}

/** The place of the first instant at or after `at` in an ascending list. */
function firstFrom(instants: readonly number[], at: number): number {
  return countLeading(instants, (instant) => instant < at);
}

function listIn(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
