import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConnectionField, ConnectorAbout, FieldName } from '../../../lib/connectors/about.ts';
import { originsOf } from '../../../lib/connectors/origins.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import type { OfferedConnection } from '../../../lib/domain/policy.ts';
import { call } from '../../../lib/messaging/client.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import type { Outcome } from '../Status.tsx';
import { useAction } from '../use-action.ts';
import { checkOutcome } from './check-outcome.ts';
import { connectorName } from './connector-words.ts';
import { type Draft, entered, type FieldProblem, firstDraft } from './draft.ts';
import { requestOrigins } from './grants.ts';

/** What `useConnecting` gives. */
export interface Connecting {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly write: (field: FieldName, value: string) => void;
  readonly problems: ReadonlyMap<FieldName, FieldProblem>;
  /** The connection as it is stored, with its check; absent for a new one. */
  readonly stored: ConnectionView | undefined;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  /** Within the click: the browser asks at no other time. Gives the first field to put right, by what was entered or by the check. */
  readonly connect: (handoverStages: readonly string[]) => Promise<FieldName | undefined>;
  readonly signIn: () => Promise<void>;
}

export interface ConnectingProps {
  readonly about: ConnectorAbout;
  /** As they are listed by now. */
  readonly connections: readonly ConnectionView[];
  /** Which of them is changed; absent for a new one. */
  readonly id?: string | undefined;
  /** What an administrator filled in for a new one. */
  readonly prepared?: OfferedConnection | undefined;
  readonly onStored: () => void;
}

/** What the user enters for a connection until it is stored and checked, and what comes of it. */
export function useConnecting({ about, connections, id, prepared, onStored }: ConnectingProps): Connecting {
  const [made, setMade] = useState<ConnectionView | null>(null);
  const own = id ?? made?.id;
  // The list is newer than the answer: a sign-in on the system's own page shows in it.
  const stored = connections.find((each) => each.id === own) ?? made ?? undefined;
  const [draft, setDraft] = useState(() =>
    firstDraft(
      about,
      stored,
      connections.map(({ name }) => name),
      prepared,
    ),
  );
  const [problems, setProblems] = useState<ReadonlyMap<FieldName, FieldProblem>>(new Map());
  const action = useAction();
  const told = useRef(stored?.check?.at);
  useEffect(() => {
    const at = stored?.check?.at;
    if (!stored || at === told.current) return;
    told.current = at;
    action.say(checkOutcome(about, stored));
  }, [stored?.check?.at]);

  async function connect(handoverStages: readonly string[]): Promise<FieldName | undefined> {
    const { settings, secrets, problems: found } = entered(about, draft, stored?.hasSecrets ?? []);
    setProblems(found);
    if (found.size > 0) {
      action.say({ tone: 'bad', text: plural('connect_wrong_some', found.size) });
      return [...found.keys()][0];
    }
    const origins = originsOf(about, settings);
    // Nothing may be awaited before this: the browser asks only within the click.
    const ownOrigins = await requestOrigins(origins);
    if (ownOrigins === null) {
      action.say({ tone: 'bad', text: t('connect_declined', formatList(origins)) });
      return undefined;
    }
    const name = draft.name.trim() || connectorName(about);
    const rest = { name, settings, secrets, writes: draft.writes, handoverStages, ownOrigins };
    const view = await action.run(() =>
      call('connect', { ...(stored && { id: stored.id }), connector: about.id, ...rest }),
    );
    if (!view) return undefined;
    // Secrets are kept by the worker from now on, and by nobody else.
    setDraft((current) => ({ ...current, values: { ...current.values, ...emptied(about) } }));
    told.current = view.check?.at;
    action.say(checkOutcome(about, view));
    setMade(view);
    onStored();
    const wrong = wrongField(about, view);
    if (wrong && view.check?.failure?.code === 'badSetting') setProblems(new Map([[wrong, 'unusable']]));
    return wrong;
  }

  return {
    draft,
    change: (part) => setDraft((current) => ({ ...current, ...part })),
    write(field, value) {
      setDraft((current) => ({ ...current, values: { ...current.values, [field]: value } }));
      setProblems((current) => new Map([...current].filter(([name]) => name !== field)));
    },
    problems,
    stored,
    busy: action.busy,
    outcome: action.busy ? { tone: 'plain', text: t('connect_asking', connectorName(about)) } : action.outcome,
    connect,
    async signIn() {
      if (!stored) return;
      const opened = await action.run(() => call('signIn', { id: stored.id }));
      if (opened !== undefined) action.say({ tone: 'plain', text: t('connect_signIn_opened') });
    },
  };
}

/** The field that a check found wrong: the one it names, or the secret that the system did not accept. */
function wrongField({ fields }: ConnectorAbout, { check, hasSecrets }: ConnectionView): FieldName | undefined {
  const failure = check?.failure;
  const isWrong = ({ name, kind }: ConnectionField): boolean => {
    if (failure?.code === 'badSetting') return name === failure.field;
    return failure?.code === 'signedOut' && kind === 'secret' && hasSecrets.includes(name);
  };
  return fields.find(isWrong)?.name;
}

function emptied({ fields }: ConnectorAbout): Draft['values'] {
  return Object.fromEntries(fields.filter(({ kind }) => kind === 'secret').map(({ name }) => [name, '']));
}
