/** What is stored of sites, mends and how pages are read: documents of which a damaged part costs itself alone. */
import { describe, expect, test } from 'vitest';
import type { PageMend } from '../../../lib/domain/page-mend.ts';
import { eraseContact, eraseEverything } from '../../../lib/storage/erase.ts';
import { changePageHistory, getPageHistory } from '../../../lib/storage/page-histories.ts';
import { getMends, putMends, removeMend } from '../../../lib/storage/page-mends.ts';
import { changeSiteSettings, getSiteSettings } from '../../../lib/storage/site-settings.ts';
import { contentsOf, emptyStore, now, personOf, stored } from './support/store.ts';

const site = 'https://crm.example';
const mend: PageMend = {
  site,
  crm: 'odoo',
  object: 'contact',
  field: 'email',
  selector: 'b',
  madeAt: now,
  version: '1.0.0',
};

describe('settings of sites', () => {
  test('are kept apart, and go where nothing is left to say', async () => {
    const database = await emptyStore();
    await changeSiteSettings(database, site, (before) => ({ ...before, chosen: 'odoo' }));
    await changeSiteSettings(database, 'http://10.0.0.7', ({ shown }) => ({
      shown: { ...shown, 'http://10.0.0.7:8069': 'twenty' },
    }));
    expect(Object.fromEntries(await getSiteSettings(database))).toEqual({
      [site]: { chosen: 'odoo', shown: {} },
      'http://10.0.0.7': { shown: { 'http://10.0.0.7:8069': 'twenty' } },
    });
    await changeSiteSettings(database, site, () => undefined);
    expect([...(await getSiteSettings(database)).keys()]).toEqual(['http://10.0.0.7']);
  });

  test('lose a damaged site and no other', async () => {
    const database = await emptyStore();
    const text = JSON.stringify({ a: { chosen: 7 }, b: { chosen: 'odoo', shown: 'x' }, c: null });
    await database.put('settings', text, 'sites');
    expect(Object.fromEntries(await getSiteSettings(database))).toEqual({ b: { chosen: 'odoo', shown: {} } });
  });
});

describe('mends', () => {
  test('are one for a place; the same again changes nothing', async () => {
    const database = await emptyStore();
    const other = { ...mend, field: 'name' } as const;
    expect(await putMends(database, [mend, other])).toEqual([mend, other]);
    expect(await putMends(database, [{ ...mend, madeAt: now + 1 }])).toEqual([]);
    expect(
      await putMends(
        database,
        [other, other].map((each) => ({ ...each, selector: 'u' })),
      ),
    ).toHaveLength(1);
    expect(await putMends(database, [other])).toEqual([other]);
    const newer = { ...mend, selector: 'i' };
    expect(await putMends(database, [newer])).toEqual([newer]);
    expect(await getMends(database)).toEqual([other, newer]);
    expect(await removeMend(database, mend)).toEqual([newer]);
    expect(await removeMend(database, mend)).toEqual([]);
    expect(await getMends(database)).toEqual([other]);
  });

  test('lose a damaged one and no other', async () => {
    const database = await emptyStore();
    await database.put('settings', JSON.stringify([{ ...mend, selector: '{' }, mend, 7]), 'mends');
    expect(await getMends(database)).toEqual([mend]);
  });

  test.each(['', '{', 'null', '7', '{}'])('of %j are none', async (text) => {
    const database = await emptyStore();
    await database.put('settings', text, 'mends');
    await database.put('settings', text, 'sites');
    expect(await getMends(database)).toEqual([]);
    expect((await getSiteSettings(database)).size).toBe(0);
  });
});

describe('histories of pages', () => {
  const kind = { site, crm: 'odoo', object: 'contact' } as const;

  test('are written where they changed', async () => {
    const database = await emptyStore();
    await changePageHistory(database, kind, (before) => before);
    expect(await database.get('settings', 'pageHistories')).toBeUndefined();
    const history = { email: { misses: 1, missedOn: ['odoo/crm.example/contact/17'] } };
    expect(await changePageHistory(database, kind, () => history)).toEqual({ before: {}, after: history });
    expect(await getPageHistory(database, kind)).toEqual(history);
    expect(await getPageHistory(database, { ...kind, object: 'lead' })).toEqual({});
  });

  test('do not name an erased person’s record', async () => {
    const database = await emptyStore();
    const record = 'odoo/crm.example/contact/4711';
    const anna = await stored(database, personOf('anna@x.example', { records: [record] }));
    await changePageHistory(database, kind, () => ({ email: { misses: 2, missedOn: [record, 'odoo/a/contact/2'] } }));
    await eraseContact(database, anna);
    expect(JSON.stringify(await contentsOf(database))).not.toContain('4711');
    expect((await getPageHistory(database, kind)).email).toEqual({ misses: 2, missedOn: ['odoo/a/contact/2'] });
  });
});

test('erasing everything leaves neither sites nor mends', async () => {
  const database = await emptyStore();
  await putMends(database, [mend]);
  await changeSiteSettings(database, site, (before) => ({ ...before, chosen: 'odoo' }));
  await eraseEverything(database);
  expect(Object.values(await contentsOf(database)).flat()).toEqual([]);
});
