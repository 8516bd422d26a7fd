/** Versions, signatures, the kept draft and the next review's list, as pages ask for them. */
import { describe, expect, test, vi } from 'vitest';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { draftHandlers } from '../../../lib/background/office/handlers/draft.ts';
import { peopleHandlers } from '../../../lib/background/office/handlers/people.ts';
import { reviewHandlers } from '../../../lib/background/office/handlers/review.ts';
import { signingHandlers } from '../../../lib/background/office/handlers/signing.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { stillHolds } from '../../../lib/domain/agreement/signed-text.ts';
import { mostSignatures } from '../../../lib/domain/agreement/signing-schema.ts';
import { mergeContacts } from '../../../lib/storage/merge-contacts.ts';
import { agreementOf } from '../../support/agreement.ts';
import { now, personOf, stored } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../../lib/background/mending/recent-records.ts', () => ({ forgetAllRecent: async () => {} }));
vi.mock('../../../lib/background/sites/tell-site.ts', () => ({ announceAllPlans: async () => {} }));

/** The tests take place on 23 November 2026. */
const spring = agreementOf({ revision: 1, validFrom: '2026-03-01' });
const autumn = agreementOf({ revision: 2, validFrom: '2026-09-01' });
const winter = agreementOf({ revision: 3, validFrom: '2026-12-01' });

async function begin(...versions: readonly Agreement[]) {
  const workspace = await testWorkspace();
  const handlers = calls({
    ...agreementHandlers(workspace),
    ...signingHandlers(workspace),
    ...draftHandlers(workspace),
    ...reviewHandlers(workspace),
    ...peopleHandlers(workspace),
  });
  for (const agreement of versions) await handlers.putAgreement({ agreement });
  workspace.announceAgreement.mockClear();
  return { workspace, ...handlers };
}

const ida = { revision: 2, side: 'marketing', name: 'Ida' } as const;

describe('signing', () => {
  test('changes the revision where it stands, and no other', async () => {
    const { signAgreement, agreementVersions, workspace } = await begin(spring, autumn, winter);
    const { agreement } = await signAgreement({ ...ida, name: '  Ida ' });
    expect(agreement.signatures).toMatchObject([{ side: 'marketing', name: 'Ida', at: now }]);
    expect(await stillHolds(agreement, agreement.signatures![0]!)).toBe(true);
    expect(await agreementVersions(null)).toEqual([spring, agreement, winter]);
    expect(workspace.announceAgreement).toHaveBeenCalledOnce();
  });

  test('twice by one name for one side is once; the other side, and another name, sign beside it', async () => {
    const { signAgreement, workspace } = await begin(spring, autumn);
    const { agreement } = await signAgreement(ida);
    workspace.time += 1000;
    expect((await signAgreement({ ...ida, name: 'IDA' })).agreement).toEqual(agreement);
    expect(workspace.announceAgreement).toHaveBeenCalledOnce();
    await signAgreement({ ...ida, side: 'sales', name: 'Per' });
    const { signatures = [] } = (await signAgreement({ ...ida, name: 'Liv' })).agreement;
    expect(signatures.map(({ side, name }) => `${side} ${name}`)).toEqual([
      'marketing Ida',
      'sales Per',
      'marketing Liv',
    ]);
  });

  test('again, after the text was changed, is of the new text', async () => {
    const { signAgreement, putAgreement } = await begin(autumn);
    const { agreement } = await signAgreement(ida);
    await putAgreement({ agreement: { ...agreement, name: 'Changed' } });
    const { signatures } = (await signAgreement(ida)).agreement;
    expect(signatures).toHaveLength(1);
    expect(signatures![0]!.of).not.toBe(agreement.signatures![0]!.of);
  });

  test('at once by both sides keeps both', async () => {
    const { signAgreement, agreementVersions } = await begin(autumn);
    await Promise.all([signAgreement(ida), signAgreement({ ...ida, side: 'sales', name: 'Per' })]);
    expect((await agreementVersions(null))[0]?.signatures).toHaveLength(2);
  });

  test('is taken back, twice as once, and leaves nothing', async () => {
    const { signAgreement, unsignAgreement } = await begin(autumn);
    await signAgreement(ida);
    await unsignAgreement({ ...ida, side: 'sales' });
    await unsignAgreement(ida);
    expect((await unsignAgreement(ida)).agreement).toEqual(autumn);
  });

  test('is refused with no name, for a revision that is not stored, and by more than there is room for', async () => {
    const { signAgreement } = await begin(autumn);
    await expect(signAgreement({ ...ida, name: '  ' })).rejects.toMatchObject({ code: 'invalidAgreement' });
    await expect(signAgreement({ ...ida, revision: 9 })).rejects.toMatchObject({ code: 'notFound' });
    for (let count = 0; count < mostSignatures; count += 1) await signAgreement({ ...ida, name: `Ida ${count}` });
    await expect(signAgreement({ ...ida, name: 'One more' })).rejects.toMatchObject({ code: 'invalidAgreement' });
  });

  test('is not for the agreement Baton ships, which nobody agreed to', async () => {
    const { signAgreement, agreementVersions } = await begin();
    await expect(signAgreement({ ...ida, revision: 0 })).rejects.toMatchObject({ code: 'notFound' });
    expect(await agreementVersions(null)).toEqual([]);
  });
});

describe('a revision written in the editor', () => {
  const change = { id: 'change-2', author: 'Ida', note: 'Shorter deadlines', at: now };

  test('keeps who made it, why, and from which one', async () => {
    const { putAgreement } = await begin(spring);
    const agreement = { ...autumn, change };
    expect(await putAgreement({ agreement, basedOn: 1 })).toEqual({ agreement });
    const next = { ...winter, change: { ...change, id: 'change-3', basedOn: 'change-2' } };
    expect(await putAgreement({ agreement: next, basedOn: 2 })).toEqual({ agreement: next });
  });

  test.each([
    ['author', { ...change, author: ' ' }],
    ['note', { ...change, note: ' ' }],
  ])('is refused without %s', async (field, said) => {
    const { putAgreement } = await begin(spring);
    const refused = putAgreement({ agreement: { ...autumn, change: said }, basedOn: 1 });
    await expect(refused).rejects.toMatchObject({ code: 'invalidAgreement', detail: `change.${field}: shape` });
  });

  test('is refused where another copy’s revision of the same number was put in its base’s place', async () => {
    const { putAgreement } = await begin({ ...spring, change: { ...change, id: 'of the other copy' } });
    const next = { ...autumn, change: { ...change, basedOn: 'of this copy' } };
    await expect(putAgreement({ agreement: next, basedOn: 1 })).rejects.toMatchObject({ code: 'agreementChanged' });
  });
});

describe('the draft', () => {
  test('is kept as it stands, right or wrong, until it is forgotten', async () => {
    const { agreementDraft, keepAgreementDraft, workspace } = await begin();
    expect(await agreementDraft(null)).toBeNull();
    const draft = { ...autumn, validFrom: '' };
    await keepAgreementDraft({ draft, base: spring, id: 'draft-1' });
    workspace.time += 1000;
    expect(await agreementDraft(null)).toEqual({ draft, base: spring, savedAt: now, id: 'draft-1', others: [] });
    await keepAgreementDraft(null);
    expect(await agreementDraft(null)).toBeNull();
  });

  test('that can no longer be read is given as it is', async () => {
    const { agreementDraft, workspace } = await begin();
    await workspace.store.put('settings', '{"draft":', 'agreementDraft');
    expect(await agreementDraft(null)).toMatchObject({ draft: '{"draft":', base: null, savedAt: 0 });
  });

  describe('written in two tabs', () => {
    const keep = (name: string, id: string, knows: string[]) => ({
      draft: { ...autumn, name },
      base: spring,
      id,
      knows,
    });
    const names = (kept: { draft: unknown; others: readonly { draft: unknown }[] } | null) =>
      kept && [kept, ...kept.others].map(({ draft }) => (draft as { name: string }).name);

    test('is kept for each, in whatever order they write', async () => {
      const { keepAgreementDraft, agreementDraft } = await begin();
      await keepAgreementDraft(keep('a', 'a-1', []));
      expect(names(await keepAgreementDraft(keep('b', 'b-1', [])))).toEqual(['a', 'b']);
      expect(names(await keepAgreementDraft(keep('b more', 'b-2', ['b-1'])))).toEqual(['a', 'b more']);
      expect(names(await keepAgreementDraft(keep('a more', 'a-2', ['a-1'])))).toEqual(['a more', 'b more']);
      expect(names(await agreementDraft(null))).toEqual(['a more', 'b more']);
    });

    test('is one again when one of them took in the other, and told twice it is told once', async () => {
      const { keepAgreementDraft, agreementDraft } = await begin();
      await keepAgreementDraft(keep('a', 'a-1', []));
      await keepAgreementDraft(keep('b', 'b-1', []));
      await keepAgreementDraft(keep('a and b', 'b-2', ['a-1', 'b-1']));
      await keepAgreementDraft(keep('something else', 'b-2', []));
      expect(names(await agreementDraft(null))).toEqual(['a and b']);
    });

    test('is forgotten by the tab that put it in force, and the other’s stays', async () => {
      const { keepAgreementDraft, agreementDraft } = await begin();
      await keepAgreementDraft(keep('a', 'a-1', []));
      await keepAgreementDraft(keep('b', 'b-1', []));
      await keepAgreementDraft({ draft: null, knows: ['a-1'] });
      expect(names(await agreementDraft(null))).toEqual(['b']);
      await keepAgreementDraft({ draft: null, knows: [] });
      expect(names(await agreementDraft(null))).toEqual(['b']);
    });
  });

  test('of a Baton that kept one without an id is kept beside another’s', async () => {
    const { keepAgreementDraft, agreementDraft, workspace } = await begin();
    const old = { draft: autumn, base: spring, savedAt: now };
    await workspace.store.put('settings', JSON.stringify(old), 'agreementDraft');
    expect(await agreementDraft(null)).toMatchObject(old);
    await keepAgreementDraft({ draft: spring, base: spring, id: 'new', knows: [] });
    expect(await agreementDraft(null)).toMatchObject({ ...old, others: [{ draft: spring, id: 'new' }] });
    const known = (await agreementDraft(null))!.id;
    await keepAgreementDraft({ draft: spring, base: spring, id: 'newer', knows: ['new', known] });
    expect(await agreementDraft(null)).toMatchObject({ id: 'newer', others: [] });
  });
});

describe('the list of the next review', () => {
  const item = { id: 'item-1', stage: 'mql', note: 'A student' };

  test('has each thing once, with the revision it was read in, until it is settled', async () => {
    const { putReviewItem, reviewItems, settleReviewItem, workspace } = await begin(spring, autumn);
    await putReviewItem(item);
    workspace.time += 1000;
    await putReviewItem({ ...item, note: 'again' });
    await putReviewItem({ ...item, id: 'item-2' });
    expect(await reviewItems(null)).toMatchObject([{ ...item, revision: 2, at: now }, { id: 'item-2' }]);
    await settleReviewItem({ id: 'item-1' });
    await settleReviewItem({ id: 'item-1' });
    expect(await reviewItems(null)).toMatchObject([{ id: 'item-2' }]);
  });

  test('forgets an erased person, and not what was said of the definition', async () => {
    const { putReviewItem, reviewItems, erasePerson, workspace } = await begin(autumn);
    const contactId = await stored(workspace.store, personOf('anna@x.example'));
    const other = await stored(workspace.store, personOf('bo@x.example'));
    await putReviewItem({ ...item, contactId });
    await putReviewItem({ ...item, id: 'item-2', contactId: other });
    await erasePerson({ contactId });
    expect(JSON.stringify(await workspace.store.get('settings', 'reviewItems'))).not.toContain(contactId);
    expect(await reviewItems(null)).toMatchObject([item, { id: 'item-2', contactId: other }]);
    await expect(putReviewItem({ ...item, id: 'late', contactId })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('speaks of whom an absorbed contact became', async () => {
    const { putReviewItem, reviewItems, workspace } = await begin(autumn);
    const kept = await stored(
      workspace.store,
      personOf('anna@x.example', { facts: { name: { value: 'Anna', source: 'x.csv', at: now } } }),
    );
    const lost = await stored(workspace.store, personOf('anna@y.example'));
    await putReviewItem({ ...item, contactId: lost });
    await mergeContacts(workspace.store, kept, lost, now);
    expect(await reviewItems(null)).toMatchObject([{ id: 'item-1', contactId: kept, lead: 'Anna' }]);
  });

  test('is gone with everything else', async () => {
    const { putReviewItem, reviewItems, keepAgreementDraft, agreementDraft, eraseEverything } = await begin(autumn);
    await putReviewItem(item);
    await keepAgreementDraft({ draft: autumn, base: spring });
    await eraseEverything(null);
    expect(await reviewItems(null)).toEqual([]);
    expect(await agreementDraft(null)).toBeNull();
  });
});
