/**
 * Two tellings of one outcome. What was sold is the same deal when its value was put right, when it was closed on another
 * day, or when it was lost and then won after all.
 */
import type { Outcome } from './contact.ts';

/** What of an outcome says how it ended. Who told it, and when, is no news alone. */
const telling = ['result', 'at', 'undated', 'word', 'value', 'currency'] as const;

/**
 * The one that was told last is believed, where nobody knows when it was told the one dated later; what only the other
 * says is kept. The very same object where nothing is new.
 */
export function joinOutcomes(known: Outcome, told: Outcome): Outcome {
  const [base, other] = isNewer(told, known) ? [told, known] : [known, told];
  const isSame = base.result === other.result;
  // An export without the column for the day takes no day away.
  const dated = base.undated && isSame && !other.undated ? other : base;
  const at = base.undated && isSame && other.undated ? Math.min(base.at, other.at) : dated.at;
  const word = base.word ?? (isSame ? other.word : undefined);
  const value = base.value ?? other.value;
  const currency = base.currency ?? other.currency;
  const { undated: _, ...rest } = base;
  const joined: Outcome = {
    ...rest,
    at,
    ...(dated.undated && { undated: true }),
    ...(word !== undefined && { word }),
    ...(value !== undefined && { value }),
    ...(currency !== undefined && { currency }),
  };
  return telling.every((name) => joined[name] === known[name]) ? known : joined;
}

function isNewer(told: Outcome, known: Outcome): boolean {
  if (told.toldAt !== undefined && known.toldAt !== undefined && told.toldAt !== known.toldAt) {
    return told.toldAt > known.toldAt;
  }
  // What nobody dated has the instant at which Baton learnt of it.
  if (told.undated || known.undated) return known.undated === true && !told.undated;
  return told.at > known.at;
}
