import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { actors, type Touchpoint, touchpointKinds } from '../../../lib/domain/touchpoint.ts';
import { ChunkReader, packChunk, textColumns } from '../../../lib/storage/chunk.ts';
import { packLeadTable, unpackLeadTable } from '../../../lib/storage/packed-lead-table.ts';
import { tableOf } from '../report/support/table.ts';

const atOnce = async () => {};

test('a chunk read value by value says what was packed', () => {
  const text = fc.option(fc.constantFrom('', 'a', 'b', 'ø'), { nil: undefined });
  const touchpoint = fc.record({
    at: fc.integer({ min: 0, max: 4e12 }),
    kind: fc.constantFrom(...touchpointKinds),
    actor: fc.option(fc.constantFrom(...actors), { nil: undefined }),
    source: fc.constantFrom('s', 't'),
    title: text,
    url: text,
    externalId: text,
    agent: text,
    channel: text,
    campaign: text,
  });
  fc.assert(
    fc.property(fc.array(touchpoint, { maxLength: 30 }), (drawn) => {
      const touchpoints = drawn.sort((a, b) => a.at - b.at);
      const reader = new ChunkReader(packChunk(touchpoints as Touchpoint[]));
      expect(reader.size).toBe(touchpoints.length);
      for (const [place, one] of touchpoints.entries()) {
        expect(reader.at(place)).toBe(one.at);
        expect(touchpointKinds[reader.kind(place)]).toBe(one.kind);
        expect(actors[reader.actor(place)]).toBe(one.actor ?? 'unknown');
        for (const [name, column] of Object.entries(textColumns)) {
          expect(reader.text(column, place)).toBe(one[name as keyof typeof textColumns]);
        }
      }
    }),
  );
});

test('a table comes back as it was', async () => {
  const table = tableOf([
    {
      owner: 'Kari',
      facts: { country: 'NO', employees: 80 },
      stages: { mql: '2026-09-01' },
      handovers: [{ at: '2026-09-02', captured: '2026-09-01' }, { at: '2026-09-05' }],
      calls: [{ at: '2026-09-03', by: 'Per' }],
      verdict: { is: 'bad', at: '2026-09-04', reason: 'tooEarly', answered: '2026-09-05' },
      deals: [
        { is: 'lost', at: '2026-09-06', word: 'cancelled' },
        { is: 'won', value: 0, currency: 'EUR' },
      ],
      sent: [
        { content: 'guide', at: '2026-09-05', useful: false },
        { content: 'demo', at: '2026-09-06' },
      ],
      touches: [
        { at: '2026-09-01', channel: 'Google', campaign: 'Spring' },
        { at: '2026-09-02', kind: 'form', title: 'Demo' },
      ],
    },
    {},
    { nurtured: '2026-09-01', facts: { leadSource: 'Fair' } },
  ]);
  const { parts, blocks } = await packLeadTable(table, atOnce);
  const { details: _, spend: __, paths: ___, ...kept } = table;
  expect(await unpackLeadTable(parts, structuredClone(blocks), atOnce)).toEqual(kept);
});

test('a table of which a column is too short is none', async () => {
  const { parts, blocks } = await packLeadTable(tableOf([{}, {}]), atOnce);
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const shorter = blocks.map((block) => ('at' in block ? block : { ...block, 'lead.stage': new Uint32Array(1) }));
  expect(await unpackLeadTable(parts, shorter, atOnce)).toBeUndefined();
  expect(await unpackLeadTable('{', blocks, atOnce)).toBeUndefined();
  expect(warn).toHaveBeenCalledTimes(2);
  warn.mockRestore();
});
