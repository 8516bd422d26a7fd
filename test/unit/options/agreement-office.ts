/** A worker that keeps agreements and a draft, for the editor's tests: as the office does, without a store. */

import type { KnownAgreements } from '../../../components/options/agreement/known-agreements.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { signedDigest } from '../../../lib/domain/agreement/signed-text.ts';
import type { KeptDraft, KeptDrafts, ListedReviewItem } from '../../../lib/messaging/agreement-calls.ts';
import { answering, good } from '../components/answering.ts';

/** 22 November 2026, 12:00 UTC. */
export const now = Date.UTC(2026, 10, 22, 12);

/** What is stored, to be looked at and changed by a test. */
export interface Kept {
  versions: Agreement[];
  draft: (Omit<KeptDrafts, 'id' | 'others'> & Partial<KeptDrafts>) | null;
  items: ListedReviewItem[];
  /** Whether the next answer of `putAgreement` gets lost after it was stored. */
  isDeaf: boolean;
  readonly local: Record<string, unknown>;
}

/** What every signature of a test is of. */
export let digest = '';

/** The browser with such a worker. `shipped` is in force where there is no version. */
export function agreementOffice(shipped: Agreement, start: Partial<Kept> = {}) {
  const kept: Kept = { versions: [], draft: null, items: [], isDeaf: false, local: {}, ...start };
  const known = (): KnownAgreements => {
    const today = '2026-11-22';
    const agreement = kept.versions.findLast(({ validFrom }) => validFrom <= today) ?? kept.versions[0] ?? shipped;
    const newest = kept.versions.at(-1);
    return {
      agreement,
      isDefault: kept.versions.length === 0,
      versions: kept.versions.length > 0 ? kept.versions : [shipped],
      ...(newest && newest !== agreement && { upcoming: newest }),
    };
  };
  const signing = (revision: number, change: (agreement: Agreement) => Agreement) => {
    kept.versions = kept.versions.map((each) => (each.revision === revision ? change(each) : each));
    return good({ agreement: kept.versions.find((each) => each.revision === revision)! });
  };
  const worker = answering({
    agreement: () => good(known()),
    agreementVersions: () => good(kept.versions),
    agreementDraft: () => good(kept.draft && { id: 'first', others: [], ...kept.draft }),
    keepAgreementDraft: (given) => {
      const { draft, base = null, id = 'made', knows } = given ?? { draft: null };
      const all: KeptDraft[] = kept.draft ? [{ id: 'first', ...kept.draft }, ...(kept.draft.others ?? [])] : [];
      const place = all.findIndex((each) => knows?.includes(each.id) ?? true);
      const after = all.filter((each) => knows && !knows.includes(each.id));
      // Messages are JSON.
      const stored = { ...JSON.parse(JSON.stringify({ draft, base })), id, savedAt: now };
      if (draft !== null) after.splice(place < 0 ? after.length : place, 0, stored);
      const [first, ...others] = after;
      kept.draft = first ? { ...first, others } : null;
      return good(first ? { ...first, others } : null);
    },
    putAgreement: ({ agreement, basedOn }) => {
      const next = JSON.parse(JSON.stringify(agreement)) as Agreement;
      const newest = kept.versions.at(-1) ?? shipped;
      const isRepeated = JSON.stringify(newest) === JSON.stringify(next);
      if (!isRepeated && basedOn !== undefined && basedOn !== newest.revision && newest.revision !== next.revision) {
        return { ok: false, failure: { code: 'agreementChanged' } };
      }
      kept.versions = [...kept.versions.filter(({ revision }) => revision !== next.revision), next];
      if (!kept.isDeaf) return good({ agreement: next });
      kept.isDeaf = false;
      return { ok: false, failure: { code: 'unexpected' } };
    },
    signAgreement: ({ revision, side, name }) =>
      signing(revision, (agreement) => ({
        ...agreement,
        signatures: [...(agreement.signatures ?? []), { side, name: name.trim(), at: now, of: digest }],
      })),
    unsignAgreement: ({ revision, side, name }) =>
      signing(revision, ({ signatures = [], ...rest }) => ({
        ...rest,
        signatures: signatures.filter((each) => each.side !== side || each.name !== name),
      })),
    reviewItems: () => good(kept.items),
    settleReviewItem: ({ id }) => {
      kept.items = kept.items.filter((item) => item.id !== id);
      return good(null);
    },
    ownerNames: () => good([]),
  });
  const local = {
    get: async (key: string) => ({ [key]: kept.local[key] }),
    set: async (values: object) => void Object.assign(kept.local, values),
  };
  return { ...worker, kept, browser: { ...worker.browser, storage: { local } } };
}

/** Makes signatures of a test be of an agreement. */
export async function signingOf(agreement: Agreement): Promise<void> {
  digest = await signedDigest(agreement);
}
