/** Which facts of a contact the agreements ask for. */
import type { AgreementHistory } from '../domain/agreement/history.ts';
import type { Agreement } from '../domain/agreement/schema.ts';

/** Shown of every lead in a list, or asked for by conditions without a name. */
const always = ['name', 'company', 'owner', 'leadSource'];

/** The facts by which a lead is listed, or that a rule of any of the agreements tests; each once, in order. */
export function namedFacts({ versions }: AgreementHistory): readonly string[] {
  return [...new Set([...always, ...versions.flatMap(factsOf)])].sort();
}

function factsOf({ sla, fit, timing }: Agreement): string[] {
  const conditions = sla.flatMap(({ when = [] }) => when);
  return [
    ...conditions.flatMap((condition) => (condition.on === 'fact' ? condition.test.fact : [])),
    ...fit.map(({ when }) => when.fact),
    ...timing.flatMap(({ when }) => when?.fact ?? []),
  ];
}
