import { useEffect, useState } from 'preact/hooks';
import type { PageField, RecordPage } from '../../../lib/domain/record.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Failure, RecentRecord } from '../../../lib/messaging/protocol.ts';

/**
 * What became of one record:
 * - `same`: what was read there before
 * - `new`: something, where nothing was read before
 * - `other`: something else than before
 * - `nothing`
 * - `undrawn`: the page showed nothing at all in the background
 */
export type Verdict = 'same' | 'new' | 'other' | 'nothing' | 'undrawn';

/** One record of a trial. */
export interface TriedRecord {
  readonly url: string;
  /** Who it is, as far as was read before. */
  readonly who?: string;
  readonly before?: string;
  /** Absent while it is not tried yet; `null` where nothing is read. */
  readonly value?: string | null;
  readonly drawn?: boolean;
  readonly failed?: true;
}

/** A trial, from the question to the last record. */
export interface TrialState {
  /** Absent until the worker has said which. */
  readonly records?: readonly TriedRecord[];
  readonly failure?: Failure;
}

/** Reads a field by a selector on the records read last, one after the other; ends with whoever asked. */
export function useTrial(field: PageField, selector: string, page: RecordPage): TrialState {
  const [state, setState] = useState<TrialState>({});
  useEffect(() => {
    let isWanted = true;
    const set = (next: TrialState): void => {
      if (isWanted) setState(next);
    };
    void (async () => {
      const recent = await call('recentRecords', { page });
      if (!recent.ok) return set({ failure: recent.failure });
      let records = recent.value.map((record) => toTried(record, field));
      set({ records });
      for (const [index, { url }] of records.entries()) {
        if (!isWanted) return;
        const result = await call('tryMend', { url, field, selector });
        records = records.map((record, at) =>
          at === index ? { ...record, ...(result.ok ? result.value : { failed: true }) } : record,
        );
        set({ records });
      }
    })();
    return () => {
      isWanted = false;
    };
    // One trial for each selector: the page is read again and again meanwhile.
  }, [field, selector]);
  return state;
}

function toTried({ url, facts }: RecentRecord, field: PageField): TriedRecord {
  const who = facts.name ?? facts.email ?? facts.company;
  const before = facts[field];
  return { url, ...(who !== undefined && { who }), ...(before !== undefined && { before }) };
}

/** What a tried record comes to. Letter case and white space make no other value. */
export function verdictOn({ value, before, drawn }: Pick<TriedRecord, 'value' | 'before' | 'drawn'>): Verdict {
  if (value === undefined || value === null) return drawn === false ? 'undrawn' : 'nothing';
  if (before === undefined) return 'new';
  return plain(value) === plain(before) ? 'same' : 'other';
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize().toLowerCase();
}
