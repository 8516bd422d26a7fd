/**
 * What an administrator sets for everybody by the browser's policy for this extension. Each setting is read by itself,
 * and of a list each entry: one that is malformed is refused with its place, and the others count.
 */
import * as z from 'zod/mini';
import { type AgreementProblem, parseAgreement } from './agreement/parse.ts';
import type { Agreement } from './agreement/schema.ts';
import { shortTextSchema as shortText } from './agreement/schema-parts.ts';
import { jsonIn } from './json-text.ts';
import { pageMendSchema } from './page-mend.ts';
import { type ReminderSettings, reminderSettingsSchema } from './reminders/settings.ts';
import { siteSchema } from './site.ts';

/** The settings a policy may hold. */
export const policyNames = ['agreement', 'agreementUrl', 'sites', 'reminders', 'connections', 'mends'] as const;
export type PolicyName = (typeof policyNames)[number];

/** What was refused, and where in it. */
export interface PolicyProblem {
  readonly name: PolicyName;
  /** A path into the setting, as in `AgreementProblem`; empty for the setting itself. */
  readonly path: string;
  readonly code:
    | AgreementProblem['code']
    /** The agreement is a text that is not JSON. */
    | 'notJson'
    /** An address that is not https. */
    | 'notHttps'
    /** A connection brings something that is nobody's but the user's, as a token; `detail` is the field's name. */
    | 'secret'
    /** A CRM that this version of Baton does not have; `detail` is what was written. */
    | 'unknownCrm';
  readonly detail?: string;
}

/** A connection that is offered with its fields filled in. */
export interface OfferedConnection {
  /** A connector's id, as `hubspot`; perhaps one that this version of Baton does not have. */
  readonly connector: string;
  readonly name?: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

/** What is to be shown of it. */
export interface PolicyView {
  /** The settings that count, as they came from the policy. */
  readonly set: readonly PolicyName[];
  readonly problems: readonly PolicyProblem[];
  /** The policy has an agreement, and another one was written or imported here: the policy's is the one in force. */
  readonly overrules: boolean;
  /** The agreement in force is the policy's: what is written or imported here is kept, and counts once that is gone. */
  readonly governs: boolean;
  /** Connections that the administrator prepared. */
  readonly connections: readonly OfferedConnection[];
}

/** Which CRM a site is, as the administrator says. */
export interface PolicySite {
  /** As `https://crm.example`. */
  readonly site: string;
  /** An adapter's id. */
  readonly crm: string;
}

/** The part of the reminders' settings that one may set for others: not whose leads are whose, nor when to be quiet. */
export type PolicyReminders = Partial<Pick<ReminderSettings, 'on' | 'thresholds' | 'perDay'>>;

/** A policy as it was read. */
export interface Policy {
  /** Whether there is any. */
  readonly isSet: boolean;
  /** Settings that count at least in part. */
  readonly set: readonly PolicyName[];
  readonly problems: readonly PolicyProblem[];
  readonly agreement?: Agreement;
  readonly agreementUrl?: string;
  readonly sites: readonly PolicySite[];
  readonly reminders?: PolicyReminders;
  readonly connections: readonly OfferedConnection[];
}

/** The longest agreement, in characters; more than a hundred times an ordinary one. */
export const longestAgreement = 5_000_000;

/** Fields of connections that no policy may fill: every user of the computer could read them there. */
const secretFields: ReadonlySet<string> = new Set(['token', 'password', 'clientSecret', 'signingSecret']);

const { on, thresholds, perDay } = reminderSettingsSchema.shape;

/** What each setting, or of a list each entry, has to look like. `managed-schema.json` says the same to browsers. */
export const policySchemas = {
  /** An agreement as it is exported: as a text, or as an object where the browser hands one over. */
  agreement: z.union([z.string().check(z.maxLength(longestAgreement)), z.record(z.string(), z.unknown())]),
  agreementUrl: z.string().check(z.maxLength(2000)),
  sites: z.object({ site: siteSchema, crm: z.string().check(z.maxLength(50), z.regex(/^[a-z0-9-]+$/)) }),
  reminders: z.object({ on: z.optional(on), thresholds: z.optional(thresholds), perDay: z.optional(perDay) }),
  connections: z.object({
    connector: z.string().check(z.maxLength(50), z.regex(/^[a-z0-9-]+$/)),
    name: z.optional(shortText),
    settings: z.record(z.string(), z.string().check(z.maxLength(2000))),
  }),
  mends: pageMendSchema,
} as const satisfies Record<PolicyName, z.ZodMiniType>;

/** The most entries of a list that are read. */
const longestList = 500;

/** Reads a policy of unknown shape; `isCrm` tells the CRMs that this version of Baton has. Never throws. */
export function readPolicy(values: Readonly<Record<string, unknown>>, isCrm: (id: string) => boolean): Policy {
  const problems: PolicyProblem[] = [];
  const refuse = (name: PolicyName) => (problem: Omit<PolicyProblem, 'name'>) => {
    problems.push({ name, ...problem });
  };
  const agreement = readAgreement(values.agreement, refuse('agreement'));
  const agreementUrl = readAddress(values.agreementUrl, refuse('agreementUrl'));
  const sites = readList(values.sites, policySchemas.sites, refuse('sites'), ({ crm }) =>
    isCrm(crm) ? undefined : { path: 'crm', code: 'unknownCrm', detail: crm },
  );
  const reminders = readReminders(values.reminders, refuse('reminders'));
  const connections = readList(values.connections, policySchemas.connections, refuse('connections'), (entry) => {
    const secret = Object.keys(entry.settings).find((field) => secretFields.has(field));
    return secret === undefined ? undefined : { path: `settings.${secret}`, code: 'secret', detail: secret };
  });
  const mends = readList(values.mends, policySchemas.mends, refuse('mends'));
  const found: Record<PolicyName, boolean> = {
    agreement: agreement !== undefined,
    agreementUrl: agreementUrl !== undefined,
    sites: sites.length > 0,
    reminders: reminders !== undefined,
    connections: connections.length > 0,
    mends: mends.length > 0,
  };
  return {
    isSet: policyNames.some((name) => values[name] !== undefined),
    set: policyNames.filter((name) => found[name]),
    problems,
    ...(agreement && { agreement }),
    ...(agreementUrl !== undefined && { agreementUrl }),
    sites,
    ...(reminders && { reminders }),
    connections,
  };
}

type Refuse = (problem: Omit<PolicyProblem, 'name'>) => void;

function readAgreement(value: unknown, refuse: Refuse): Agreement | undefined {
  if (value === undefined) return undefined;
  const read = z.safeParse(policySchemas.agreement, value);
  if (!read.success) return void refuse({ path: '', ...shapeOf(read.error.issues[0]) });
  const json = typeof read.data === 'string' ? jsonIn(read.data) : read.data;
  if (json === undefined) return void refuse({ path: '', code: 'notJson' });
  const parsed = parseAgreement(json);
  if (parsed.ok) return parsed.agreement;
  for (const problem of parsed.problems) refuse(problem);
  return undefined;
}

function readAddress(value: unknown, refuse: Refuse): string | undefined {
  if (value === undefined) return undefined;
  const read = z.safeParse(policySchemas.agreementUrl, value);
  if (!read.success) return void refuse({ path: '', ...shapeOf(read.error.issues[0]) });
  const url = URL.canParse(read.data) ? new URL(read.data) : undefined;
  if (url?.protocol !== 'https:') return void refuse({ path: '', code: 'notHttps' });
  return url.href;
}

/** Key by key: one that does not fit is left as it is usual. */
function readReminders(value: unknown, refuse: Refuse): PolicyReminders | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return void refuse({ path: '', code: 'shape', detail: 'object' });
  }
  const given = value as Readonly<Record<string, unknown>>;
  const sound = Object.entries(policySchemas.reminders.shape).flatMap(([key, schema]) => {
    if (given[key] === undefined) return [];
    const read = z.safeParse(schema, given[key]);
    if (read.success) return [[key, read.data] as const];
    const issue = read.error.issues[0];
    refuse({ path: [key, ...(issue?.path ?? [])].map(String).join('.'), ...shapeOf(issue) });
    return [];
  });
  return sound.length > 0 ? (Object.fromEntries(sound) as PolicyReminders) : undefined;
}

function readList<Entry>(
  value: unknown,
  schema: z.ZodMiniType<Entry>,
  refuse: Refuse,
  wrongWith: (entry: Entry) => Omit<PolicyProblem, 'name'> | undefined = () => undefined,
): Entry[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > longestList) {
    refuse({ path: '', code: 'shape', detail: 'array' });
    return [];
  }
  return value.flatMap((item, place) => {
    const read = z.safeParse(schema, item);
    if (!read.success) {
      const issue = read.error.issues[0];
      refuse({ path: [place, ...(issue?.path ?? [])].map(String).join('.'), ...shapeOf(issue) });
      return [];
    }
    const wrong = wrongWith(read.data);
    if (wrong) refuse({ ...wrong, path: `${place}.${wrong.path}` });
    return wrong ? [] : [read.data];
  });
}

/** What a schema found wrong, without the value. */
function shapeOf(issue: z.core.$ZodIssue | undefined): Pick<PolicyProblem, 'code' | 'detail'> {
  const detail = issue && 'expected' in issue ? String(issue.expected) : issue?.code;
  return { code: 'shape', ...(detail !== undefined && { detail }) };
}
