/** Something said of a lead, as it is handed to connectors that only pass it on. */
import type { ToTell } from '../../../lib/connectors/connector.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import { testNow } from './client-for.ts';

/** A bad verdict, or what else is said. */
export function toTell(said: Partial<Said> = {}): ToTell {
  const verdict = { kind: 'feedback', verdict: 'bad', reason: { id: 'noBudget', label: 'No budget' } } as const;
  return {
    said: { id: 'said-1', at: Date.UTC(2026, 10, 20, 11), ...(said.kind ? said : verdict) } as Said,
    person: {
      emails: ['anna@firma.example'],
      records: [{ crm: 'atomic-crm', account: 'crm.example', object: 'contact', id: '7' }],
      name: 'Anna Lund',
    },
    by: 'Kari Nes',
    title: 'Bad lead',
    text: 'Kari Nes: bad lead, no budget. Æ “quoted” baton:said-1',
    mark: 'baton:said-1',
    mayBeThere: false,
  };
}

/** Something to tell of this person, with words that are no markup. */
export function toTellOf(
  person: ToTell['person'],
  said: Partial<Said> & { kind: Said['kind'] },
  more: Partial<ToTell> = {},
): ToTell {
  const id = said.id ?? 'f1';
  return {
    said: { id, at: testNow, ...said } as Said,
    person,
    title: 'Bad lead',
    text: `"No budget" <said> Kari & Ola\nbaton:${id}`,
    mark: `baton:${id}`,
    mayBeThere: false,
    ...more,
  };
}
