/** What a rep does with one lead, as it is stored and told. */
import { describe, expect, test, vi } from 'vitest';
import { changeLead } from '../../../lib/background/handlers/change-lead.ts';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { leadWorkHandlers } from '../../../lib/background/office/handlers/lead-work.ts';
import type { ImportedPerson } from '../../../lib/domain/import-batch.ts';
import { headline, phaseAt } from '../../../lib/domain/lead.ts';
import { isNurtured } from '../../../lib/domain/lead-work.ts';
import { day, minute } from '../../../lib/domain/time.ts';
import { getContact } from '../../../lib/storage/contacts.ts';
import { agreementOf } from '../../support/agreement.ts';
import { contentsOf, now, personOf, stored } from './support/store.ts';
import { calls, type TestWorkspace, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const content = [
  { id: 'guide', title: 'Guide', url: 'https://x.example/guide', stages: ['mql'] },
  { id: 'demo', title: 'Demo', stages: [] },
];
const won = [{ id: 'o', result: 'won' as const, at: now - day, source: 'crm' }];

async function begin(person: Partial<ImportedPerson> = {}) {
  const workspace = await testWorkspace();
  const handovers = [{ id: 'h', at: now - minute, source: 'crm' }];
  const contactId = await stored(workspace.store, personOf('anna@x.example', { handovers, ...person }));
  const { putAgreement } = calls(agreementHandlers(workspace));
  await putAgreement({ agreement: agreementOf({ content }) });
  workspace.announce.mockClear();
  // A connection that is told everything.
  await workspace.store.put('connections', JSON.stringify({ id: 'crm-1', writes: true, addedAt: 0 }), 'crm-1');
  const told = async () =>
    (await workspace.store.getAll('outbox')).map(({ body }) => (JSON.parse(body) as { said: { kind: string } }).said);
  const contact = async () => (await getContact(workspace.store, contactId))!;
  return { workspace, contactId, told, contact, ...calls(leadWorkHandlers(workspace)) };
}

/** Runs what must change nothing: no record, no announcement. */
async function changesNothing(workspace: TestWorkspace, repeat: () => Promise<unknown>): Promise<void> {
  const before = await contentsOf(workspace.store);
  workspace.announce.mockClear();
  workspace.time += 1000;
  await repeat();
  expect(await contentsOf(workspace.store)).toEqual(before);
  expect(workspace.announce).not.toHaveBeenCalled();
}

async function isRefused(workspace: TestWorkspace, code: string, wrong: () => Promise<unknown>): Promise<void> {
  await changesNothing(workspace, () => expect(wrong()).rejects.toMatchObject({ code }));
}

describe('content', () => {
  test('is suggested out of the agreement, the journey and what was sent', async () => {
    const touchpoints = [{ at: now - day, kind: 'page' as const, url: 'https://x.example/guide?a=1', source: 's' }];
    const stages = [{ stage: 'mql', at: now - day, source: 's' }];
    const { contactId, suggestContent, markSent } = await begin({ touchpoints, stages });
    await markSent({ contactId, id: 's1', content: 'demo' });
    expect(
      (await suggestContent({ contactId })).map((one) => [one.content, one.reasons.map(({ code }) => code)]),
    ).toEqual([
      ['guide', ['stage', 'alreadyRead']],
      ['demo', ['alreadySent']],
    ]);
    await expect(suggestContent({ contactId: 'nobody' })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('that was sent is stored with its words of now, announced and told', async () => {
    const { workspace, contactId, contact, told, markSent } = await begin();
    const lead = await markSent({ contactId, id: 's1', content: 'guide' });
    const sending = {
      id: 's1',
      content: 'guide',
      title: 'Guide',
      url: 'https://x.example/guide',
      at: now,
      source: 'rep',
    };
    expect((await contact()).sent).toEqual([sending]);
    expect(lead.unratedSendings).toBe(1);
    expect(workspace.announce).toHaveBeenCalledWith([contactId]);
    expect(await told()).toMatchObject([{ kind: 'content', id: 's1', title: 'Guide' }]);
    await changesNothing(workspace, () => markSent({ contactId, id: 's1', content: 'guide' }));
  });

  test('that the agreement has not is refused; a repetition is not, though it has gone meanwhile', async () => {
    const { workspace, contactId, markSent } = await begin();
    await isRefused(workspace, 'notFound', () => markSent({ contactId, id: 's1', content: 'gone' }));
    await markSent({ contactId, id: 's1', content: 'guide' });
    const { putAgreement } = calls(agreementHandlers(workspace));
    await putAgreement({ agreement: agreementOf({ content: [], revision: 2 }) });
    await changesNothing(workspace, () => markSent({ contactId, id: 's1', content: 'guide' }));
  });

  test('is rated, and rated otherwise, but not once it is taken back', async () => {
    const { workspace, contactId, contact, told, markSent, rateSent, undoSent } = await begin();
    await markSent({ contactId, id: 's1', content: 'guide' });
    workspace.time += minute;
    expect((await rateSent({ contactId, id: 's1', useful: true })).unratedSendings).toBeUndefined();
    await changesNothing(workspace, () => rateSent({ contactId, id: 's1', useful: true }));
    await rateSent({ contactId, id: 's1', useful: false });
    expect((await contact()).sent[0]?.useful).toEqual({ answer: false, at: workspace.time });
    expect((await told()).map(({ kind }) => kind)).toEqual(['content', 'useful', 'useful']);
    await isRefused(workspace, 'notFound', () => rateSent({ contactId, id: 'other', useful: true }));
    await undoSent({ contactId, id: 's1' });
    await changesNothing(workspace, () => rateSent({ contactId, id: 's1', useful: true }));
    await changesNothing(workspace, () => undoSent({ contactId, id: 's1' }));
    await isRefused(workspace, 'notFound', () => undoSent({ contactId, id: 'other' }));
  });

  test('taken back before it was told is told to nobody', async () => {
    const { contactId, told, markSent, undoSent } = await begin();
    await markSent({ contactId, id: 's1', content: 'guide' });
    expect((await undoSent({ contactId, id: 's1' })).unratedSendings, 'nor asked about').toBeUndefined();
    expect(await told()).toEqual([]);
  });
});

describe('back to nurturing', () => {
  test('is stored and told, and nothing is owed meanwhile', async () => {
    const { workspace, contactId, contact, told, nurtureLead } = await begin();
    const asked = { contactId, id: 'n1', until: '2027-03-03', sign: 'request', note: ' After the budget ' } as const;
    const lead = await nurtureLead(asked);
    expect((await contact()).nurtures).toEqual([
      { id: 'n1', until: '2027-03-03', sign: 'request', note: 'After the budget', at: now, source: 'rep' },
    ]);
    expect(isNurtured(lead.nurture, now)).toBe(true);
    expect(phaseAt(headline(lead.sla).phases, now)).toBe('notDue');
    expect(await told()).toMatchObject([{ kind: 'nurture', until: '2027-03-03', note: 'After the budget' }]);
    await changesNothing(workspace, () => nurtureLead(asked));
    await changesNothing(workspace, () => nurtureLead({ ...asked, id: 'other tab' }));
  });

  test('needs a day ahead or a sign', async () => {
    const { workspace, contactId, nurtureLead } = await begin();
    await isRefused(workspace, 'badMessage', () => nurtureLead({ contactId, id: 'n1' }));
    // 2026-11-23 in Oslo.
    for (const until of ['2026-11-22', '2026-11-23'])
      await isRefused(workspace, 'badMessage', () => nurtureLead({ contactId, id: 'n1', until, sign: 'request' }));
    await nurtureLead({ contactId, id: 'n1', until: '2026-11-24' });
    workspace.time += 30 * day;
    await changesNothing(workspace, () => nurtureLead({ contactId, id: 'n1', until: '2026-11-24' }));
  });

  test('may be said again later in the same words, and taken back to what stood before', async () => {
    const { workspace, contactId, nurtureLead, undoNurture } = await begin();
    await nurtureLead({ contactId, id: 'n1', sign: 'request' });
    workspace.time += 30 * day;
    expect((await nurtureLead({ contactId, id: 'n2', sign: 'request' })).nurture?.id).toBe('n2');
    expect((await undoNurture({ contactId, id: 'n2' })).nurture?.id).toBe('n1');
    const lead = await undoNurture({ contactId, id: 'n1' });
    expect(lead.nurture).toBeUndefined();
    expect(phaseAt(headline(lead.sla).phases, now)).toBe('running');
    await changesNothing(workspace, () => undoNurture({ contactId, id: 'n1' }));
    await isRefused(workspace, 'notFound', () => undoNurture({ contactId, id: 'other' }));
  });
});

describe('a case study', () => {
  const consent = { state: 'consented', by: ' Anna Lund ', form: 'written', note: 'Website' } as const;

  test('is proposed for a customer, consented to with who and form, and withdrawn', async () => {
    const { workspace, contactId, told, stepCaseStudy } = await begin({ outcomes: won });
    expect((await stepCaseStudy({ contactId, id: 'c1', state: 'proposed' })).caseStudy?.mayPropose).toBe(true);
    await changesNothing(workspace, () => stepCaseStudy({ contactId, id: 'other tab', state: 'proposed' }));
    workspace.time += minute;
    const agreed = await stepCaseStudy({ contactId, id: 'c2', ...consent });
    expect(agreed.caseStudy?.steps[0]).toEqual({
      id: 'c2',
      state: 'consented',
      by: 'Anna Lund',
      form: 'written',
      note: 'Website',
      at: workspace.time,
      source: 'rep',
    });
    await changesNothing(workspace, () => stepCaseStudy({ contactId, id: 'c3', ...consent }));
    workspace.time += minute;
    const { caseStudy } = await stepCaseStudy({ contactId, id: 'c4', state: 'withdrawn' });
    expect(caseStudy?.steps.map(({ state }) => state)).toEqual(['withdrawn', 'consented', 'proposed']);
    expect((await told()).map((one) => 'state' in one && one.state)).toEqual(['proposed', 'consented', 'withdrawn']);
  });

  test('may be taken back step by step', async () => {
    const { workspace, contactId, stepCaseStudy, undoCaseStudy } = await begin({ outcomes: won });
    await stepCaseStudy({ contactId, id: 'c1', state: 'proposed' });
    // In the very same instant: what was said later stands.
    const { caseStudy } = await stepCaseStudy({ contactId, id: 'c2', state: 'declined' });
    expect(caseStudy?.steps.map(({ id }) => id)).toEqual(['c2', 'c1']);
    expect((await undoCaseStudy({ contactId, id: 'c2' })).caseStudy?.steps.map(({ id }) => id)).toEqual(['c1']);
    await changesNothing(workspace, () => undoCaseStudy({ contactId, id: 'c2' }));
  });

  test.each<[string, object]>([
    ['without who', { state: 'consented', by: '  ', form: 'mail' }],
    ['without its form', { state: 'consented', by: 'Anna' }],
    ['withdrawn before it was given', { state: 'withdrawn' }],
    ['before it was proposed', { state: 'consented', by: 'Anna', form: 'mail', before: [] }],
  ])('is not consented to %s', async (_, { before = ['proposed'], ...wrong }: { before?: string[] }) => {
    const { workspace, contactId, stepCaseStudy } = await begin({ outcomes: won });
    for (const state of before) await stepCaseStudy({ contactId, id: state, state: state as 'proposed' });
    await isRefused(workspace, 'badMessage', () => stepCaseStudy({ contactId, id: 'c1', ...wrong } as never));
  });

  test.each<[string, Partial<ImportedPerson>]>([
    ['is no customer', {}],
    ['was lost since', { outcomes: [...won, { id: 'p', result: 'lost', at: now - 1, source: 'crm' }] }],
  ])('is not proposed for who %s', async (_, person) => {
    const { workspace, contactId, stepCaseStudy } = await begin(person);
    await isRefused(workspace, 'badMessage', () => stepCaseStudy({ contactId, id: 'c1', state: 'proposed' }));
  });

  test('is not proposed for a lead that was called bad, and what stands is shown all the same', async () => {
    const { workspace, contactId, stepCaseStudy } = await begin({ outcomes: won });
    await stepCaseStudy({ contactId, id: 'c1', state: 'proposed' });
    workspace.time += minute;
    const bad = { id: 'f', verdict: 'bad' as const, at: workspace.time, source: 'rep' };
    const lead = await changeLead(workspace, contactId, (contact) => ({ ...contact, feedback: [bad] }));
    expect(lead.caseStudy).toMatchObject({ mayPropose: false, steps: [{ id: 'c1' }] });
    await stepCaseStudy({ contactId, id: 'c2', state: 'declined' });
    await isRefused(workspace, 'badMessage', () => stepCaseStudy({ contactId, id: 'c3', state: 'proposed' }));
  });
});
