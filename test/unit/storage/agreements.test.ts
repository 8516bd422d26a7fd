import { describe, expect, test, vi } from 'vitest';
import { agreementInForce } from '../../../lib/background/agreement-in-force.ts';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { backupHandlers } from '../../../lib/background/office/handlers/backup.ts';
import { draftHandlers } from '../../../lib/background/office/handlers/draft.ts';
import { signingHandlers } from '../../../lib/background/office/handlers/signing.ts';
import { agreementAt } from '../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { agreementOf } from '../../support/agreement.ts';
import { now } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

/** The tests take place on 23 November 2026. */
const version = (revision: number, validFrom: string, more: Partial<Agreement> = {}) =>
  agreementOf({ revision, validFrom, ...more });
const spring = version(1, '2026-03-01');
const autumn = version(2, '2026-09-01');
const winter = version(3, '2026-12-01');

async function begin(...versions: readonly Agreement[]) {
  const workspace = await testWorkspace();
  const handlers = calls({
    ...agreementHandlers(workspace),
    ...backupHandlers(workspace),
    ...draftHandlers(workspace),
    ...signingHandlers(workspace),
  });
  for (const agreement of versions) await handlers.putAgreement({ agreement });
  const revisions = async () => (await handlers.agreement(null)).versions.map(({ revision }) => revision);
  return { workspace, revisions, ...handlers };
}

describe('agreements put in force one after the other', () => {
  test('apply each from its own day', async () => {
    const { workspace, agreement, revisions } = await begin(spring, autumn, winter);
    expect(await agreement(null)).toMatchObject({ agreement: autumn, upcoming: winter, isDefault: false });
    expect(await revisions()).toEqual([1, 2, 3]);
    const { history } = await agreementInForce(workspace);
    expect(agreementAt(history, Date.UTC(2026, 4, 1))).toEqual(spring);
    workspace.time = Date.UTC(2026, 11, 1, 12);
    const later = await agreement(null);
    expect(later.agreement).toEqual(winter);
    expect(later).not.toHaveProperty('upcoming');
  });

  test('leave nothing to the shipped one, also where the first is still to come', async () => {
    const { agreement } = await begin(winter);
    expect(await agreement(null)).toMatchObject({ agreement: winter, isDefault: false });
  });

  test('take out of force what would have applied from that day or later', async () => {
    const { putAgreement, revisions, agreement } = await begin(spring, autumn, winter);
    await putAgreement({ agreement: version(4, '2026-11-01') });
    expect(await revisions()).toEqual([1, 2, 4]);
    await putAgreement({ agreement: version(5, '2026-11-01') });
    expect(await revisions()).toEqual([1, 2, 5]);
    await putAgreement({ agreement: version(6, '2026-01-01') });
    expect(await revisions()).toEqual([6]);
    expect((await agreement(null)).agreement.revision).toBe(6);
  });

  test('are the same object as long as nothing changes: whole calendars hang on it', async () => {
    const { workspace, putAgreement } = await begin(spring, autumn);
    const first = (await agreementInForce(workspace)).history;
    expect((await agreementInForce(workspace)).history).toBe(first);
    await putAgreement({ agreement: winter });
    expect((await agreementInForce(workspace)).history).not.toBe(first);
  });

  test('are announced once, and not when repeated', async () => {
    const { workspace, putAgreement } = await begin(spring, autumn);
    workspace.announceAgreement.mockClear();
    await putAgreement({ agreement: autumn });
    expect(workspace.announceAgreement).not.toHaveBeenCalled();
  });

  test('are all gone after a reset', async () => {
    const { agreement, resetAgreement, revisions } = await begin(spring, autumn, winter);
    await resetAgreement(null);
    expect(await agreement(null)).toMatchObject({ isDefault: true });
    expect(await revisions()).toEqual([0]);
  });
});

describe('an agreement written from another one', () => {
  test('is refused where a third was put in force since', async () => {
    const { putAgreement, revisions } = await begin(spring);
    await putAgreement({ agreement: autumn, basedOn: 1 });
    const late = putAgreement({ agreement: winter, basedOn: 1 });
    await expect(late).rejects.toMatchObject({ code: 'agreementChanged', detail: '2' });
    expect(await revisions()).toEqual([1, 2]);
    await putAgreement({ agreement: winter, basedOn: 2 });
    expect(await revisions()).toEqual([1, 2, 3]);
  });

  test('counts the one to come as the newest', async () => {
    const { putAgreement } = await begin(spring, winter);
    const next = version(4, '2026-12-15');
    await expect(putAgreement({ agreement: next, basedOn: 1 })).rejects.toMatchObject({ code: 'agreementChanged' });
    await expect(putAgreement({ agreement: next, basedOn: 3 })).resolves.toEqual({ agreement: next });
  });

  test('may be written from the shipped one only while that is in force', async () => {
    const { putAgreement } = await begin();
    await putAgreement({ agreement: spring, basedOn: 0 });
    await expect(putAgreement({ agreement: autumn, basedOn: 0 })).rejects.toMatchObject({ code: 'agreementChanged' });
  });

  test('is taken again after an answer that got lost', async () => {
    const { putAgreement } = await begin(spring);
    await putAgreement({ agreement: autumn, basedOn: 1 });
    await expect(putAgreement({ agreement: autumn, basedOn: 1 })).resolves.toEqual({ agreement: autumn });
  });

  test('of two at once only one is put in force', async () => {
    const { putAgreement } = await begin(spring);
    const both = await Promise.allSettled([autumn, winter].map((agreement) => putAgreement({ agreement, basedOn: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a stored version that cannot be read', () => {
  test('is left out with a warning, the others are kept, and it stays on the disk', async () => {
    const { workspace, revisions, putAgreement } = await begin(spring, autumn);
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await workspace.store.put('settings', JSON.stringify([{ ...spring, sla: 'soon' }]), 'agreements');
    expect(await revisions()).toEqual([2]);
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('sla'));
    await putAgreement({ agreement: winter });
    expect(await revisions()).toEqual([2, 3]);
    expect(await workspace.store.get('settings', 'agreements')).toContain('"sla":"soon"');
    await workspace.store.put('settings', '{', 'agreements');
    expect(await revisions()).toEqual([3]);
    warned.mockRestore();
  });

  test('is not one whose second calendar is in a zone this browser does not know: the clocks say so', async () => {
    const { workspace, revisions } = await begin(spring);
    const [office] = spring.calendars;
    const moon = { ...office, id: 'moon', zone: 'Moon/Tycho' };
    const text = JSON.stringify({ ...spring, calendars: [office, moon] });
    await workspace.store.put('settings', text, 'agreement');
    expect(await revisions()).toEqual([1]);
    expect((await agreementInForce(workspace)).isDefault).toBe(false);
  });
});

describe('a backup', () => {
  const linesOf = async (...versions: readonly Agreement[]) => {
    const { lines } = await (await begin(...versions)).exportPart({});
    return JSON.parse(JSON.stringify(lines)) as unknown[];
  };
  const changed = (agreement: Agreement, id: string, basedOn?: string): Agreement => ({
    ...agreement,
    change: { id: `change-${id}`, author: 'Ida', note: id, at: now, ...(basedOn && { basedOn: `change-${basedOn}` }) },
  });
  const [first, second, third] = [changed(spring, 'a'), changed(autumn, 'b', 'a'), changed(winter, 'c', 'b')];

  test('carries all versions, and restoring it twice is restoring it once', async () => {
    for (const versions of [
      [spring, autumn, winter],
      [first, second, third],
    ]) {
      const copy = await begin();
      const lines = await linesOf(...versions);
      await copy.restorePart({ lines });
      await copy.restorePart({ lines });
      expect(await copy.agreementVersions(null)).toEqual(versions);
      expect(copy.workspace.announceAgreement).toHaveBeenCalledOnce();
      expect(await copy.agreementDraft(null)).toBeNull();
    }
  });

  test('of earlier takes nothing out of force that was agreed since, and brings its signatures', async () => {
    const signed = { side: 'sales', name: 'Per', at: now, of: 'a'.repeat(64) } as const;
    const copy = await begin(first, second, third);
    await copy.restorePart({ lines: await linesOf(first, { ...second, signatures: [signed] }) });
    expect(await copy.agreementVersions(null)).toEqual([first, { ...second, signatures: [signed] }, third]);
    expect(await copy.agreementDraft(null)).toBeNull();
    await copy.restorePart({ lines: await linesOf(first, second) });
    expect((await copy.agreementVersions(null))[1]).toHaveProperty('signatures', [signed]);
  });

  test('of later brings what was agreed since', async () => {
    const copy = await begin(first);
    await copy.restorePart({ lines: await linesOf(first, second, third) });
    expect(await copy.agreementVersions(null)).toEqual([first, second, third]);
  });

  test('of another agreement waits as a draft beside the one here, and no draft is lost to it', async () => {
    const here = version(9, '2026-10-01');
    const copy = await begin(here);
    await copy.keepAgreementDraft({ draft: { ...here, name: 'Drafted' }, base: here, id: 'mine', knows: [] });
    const lines = await linesOf(first, second, third);
    await copy.restorePart({ lines });
    await copy.restorePart({ lines });
    expect(await copy.revisions()).toEqual([9]);
    expect(await copy.agreementDraft(null)).toMatchObject({
      draft: { name: 'Drafted' },
      others: [{ draft: third, base: here }],
    });
  });
});

test('signing leaves what a later Baton put into an agreement', async () => {
  const { workspace, signAgreement, unsignAgreement } = await begin(spring);
  const stages = spring.stages.map((stage) => ({ ...stage, horoscope: 1 }));
  const stored = { ...spring, horoscopes: { aries: 'good' }, stages };
  await workspace.store.put('settings', JSON.stringify(stored), 'agreement');
  await signAgreement({ revision: 1, side: 'sales', name: 'Per' });
  const read = async () => JSON.parse((await workspace.store.get('settings', 'agreement')) ?? '');
  expect(await read()).toMatchObject({ ...stored, signatures: [{ name: 'Per' }] });
  await unsignAgreement({ revision: 1, side: 'sales', name: 'Per' });
  expect(await read()).toEqual(stored);
});

test('the agreement of the day is chosen by the clock, not by when it was read', async () => {
  const { workspace, agreement } = await begin(spring, winter);
  expect(workspace.time).toBe(now);
  expect((await agreement(null)).agreement.revision).toBe(1);
  workspace.time = Date.UTC(2027, 0, 1);
  expect((await agreement(null)).agreement.revision).toBe(3);
});
