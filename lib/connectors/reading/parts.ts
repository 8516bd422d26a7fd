/** What is read of a person in parts, each of which may be missing. */
import type { ConnectionCheck, ReadPart } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure, ExchangeFailureCode } from '../../domain/exchange/failure.ts';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';

/** Failures of the connection as a whole: nothing else would be answered either. */
const ofTheWhole: readonly ExchangeFailureCode[] = ['signedOut', 'limited', 'offline', 'notGranted', 'budgetSpent'];

/** What will be no different next time. */
const forGood: readonly ExchangeFailureCode[] = ['forbidden', 'planLacks', 'notFound'];

/** A part of which something is missing. */
export type MissingPart<Part> = { readonly part: Part; readonly failure: ExchangeFailure };

/** Does the work for parts, and remembers which of them failed. */
export interface Parts<Part> {
  readonly gaps: readonly MissingPart<Part>[];
  miss(part: Part, failure: ExchangeFailure): void;
  /** Gives `instead` where the work fails for itself; throws where the whole connection does. */
  of<T>(part: Part, work: () => Promise<T>, instead: T): Promise<T>;
  /**
   * The same for what the contact's properties tell, too, in other words: nothing where the work fails for good, and
   * `undefined` where it fails this once. To tell it in the other words then would double it.
   */
  either<T>(part: Part, work: () => Promise<T[]>): Promise<T[] | undefined>;
}

/** An empty account of parts. Each is named once, with what was wrong first. */
export function partsOf<Part>(): Parts<Part> {
  const gaps: MissingPart<Part>[] = [];
  return {
    gaps,
    miss(part, failure) {
      if (!gaps.some((gap) => gap.part === part)) gaps.push({ part, failure });
    },
    async of(part, work, instead) {
      try {
        return await work();
      } catch (error) {
        const failure = failureOf(error);
        if (ofTheWhole.includes(failure.code)) throw error;
        this.miss(part, failure);
        return instead;
      }
    },
    async either(part, work) {
      let isLost = false;
      const orLost = async () => {
        try {
          return await work();
        } catch (error) {
          isLost = !forGood.includes(failureOf(error).code);
          throw error;
        }
      };
      const found = await this.of(part, orLost, []);
      return isLost ? undefined : found;
    },
  };
}

/**
 * Whether a part failed this once. Without the history of a stage nobody can say since when it is so: a hand-over starts
 * a clock, and is not to be dated by a guess that the next reading takes back.
 */
export function hasFailedOnce<Part>(gaps: readonly MissingPart<Part>[], part: Part): boolean {
  return gaps.some((gap) => gap.part === part && !forGood.includes(gap.failure.code));
}

/** What the last check found the token or the plan not to allow: it is not asked for again until the next check. */
export function knownGap({ connection }: Client, part: ReadPart): ExchangeFailure | undefined {
  const gaps: ConnectionCheck['gaps'] = connection.check?.gaps ?? [];
  const failure = gaps.find((gap) => gap.part === part)?.failure;
  return failure?.code === 'forbidden' || failure?.code === 'planLacks' ? failure : undefined;
}

/** A question that shows whether some parts are open: where it fails, all of them are missing. */
export type Try<Part> = readonly [parts: readonly Part[], ask: () => Promise<unknown>];

/** Asks all of them at once. Throws where the connection as a whole fails. */
export async function tryAll<Part>(parts: Parts<Part>, tries: readonly Try<Part>[]): Promise<void> {
  await Promise.all(
    tries.map(async ([[first, ...others], ask]) => {
      if (first === undefined) return;
      await parts.of(first, ask, undefined);
      const failure = parts.gaps.find(({ part }) => part === first)?.failure;
      if (failure) for (const part of others) parts.miss(part, failure);
    }),
  );
}

/** Reads parts of a person, each with what to do without it. What the last check found closed is not asked for. */
export function partReader(client: Client, parts: Parts<ReadPart>) {
  return <T>(part: ReadPart, work: () => Promise<T>, instead: T): Promise<T> => {
    const known = knownGap(client, part);
    if (!known) return parts.of(part, work, instead);
    parts.miss(part, known);
    return Promise.resolve(instead);
  };
}
