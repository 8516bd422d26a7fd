import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ToTell } from '../../lib/connectors/connector.ts';
import { hubspot } from '../../lib/connectors/hubspot/connector.ts';
import { bearsMark, endsIn, noteHtml, textIn } from '../../lib/connectors/telling/note-text.ts';
import { type HubspotService, startHubspot } from '../services/hubspot.ts';
import { testNow } from './support/client-for.ts';
import { byEmail, clientOfHubspot, readFrom, record } from './support/hubspot-asked.ts';

let service: HubspotService;
beforeEach(async () => {
  service = await startHubspot();
});
afterEach(() => service.close());

const fields = { verdictField: 'sales_verdict', reasonField: 'sales_reason' };
const bad: ToTell = {
  said: { kind: 'feedback', id: 'f1', at: testNow, verdict: 'bad', reason: { id: 'budget', label: 'No budget <yet>' } },
  person: { emails: [], records: [record] },
  by: 'Nora',
  title: 'Bad lead',
  text: 'Bad lead: no budget <yet> & no date.\nNora, 20 November. baton:f1',
  mark: 'baton:f1',
  mayBeThere: false,
};
const undone: ToTell = {
  ...bad,
  said: { kind: 'undone', id: 'f1:undone', at: testNow, undone: 'f1', was: 'feedback', wasAt: testNow },
  title: 'Taken back',
  text: 'Nora took back what she said. baton:f1:undone',
  mark: 'baton:f1:undone',
};

function write(toTell: ToTell, settings: Record<string, string> = fields) {
  if (!hubspot.write) throw new Error('writes nothing');
  return hubspot.write(clientOfHubspot(service, settings), toTell);
}

/** The notes the test wrote. */
const written = () => service.notes('451').filter((html) => /baton:f1/.test(html));
const properties = () => {
  const { sales_verdict, sales_reason } = service.person('451').properties;
  return { sales_verdict, sales_reason };
};

describe('what a rep said of a lead', () => {
  it('becomes a note on the contact, in which nothing of it is markup, and the named properties', async () => {
    const receipt = await write(bad);
    expect(written()).toEqual([
      '<p><strong>Bad lead</strong></p><p>Bad lead: no budget &lt;yet&gt; &amp; no date.<br>Nora, 20 November. baton:f1</p>',
    ]);
    expect(receipt).toEqual({ id: '50000' });
    expect(service.person('451').belongings.notes?.at(-1)?.properties.hs_timestamp).toBe('2026-11-20T12:00:00.000Z');
    expect(properties()).toEqual({ sales_verdict: 'bad', sales_reason: 'No budget <yet>' });
  });

  it('touches no property where none was named, or where it is no verdict', async () => {
    await write(bad, {});
    await write({ ...bad, said: { kind: 'response', id: 'r1', at: testNow } });
    expect(service.asked.map(({ method }) => method)).not.toContain('PATCH');
  });

  it('leaves no old reason beside a verdict without one', async () => {
    await write(bad);
    await write({ ...bad, said: { kind: 'feedback', id: 'f2', at: testNow, verdict: 'good' } });
    expect(properties()).toEqual({ sales_verdict: 'good', sales_reason: null });
  });

  it('finds the contact by address as well', async () => {
    await write({ ...bad, person: byEmail });
    expect(written()).toHaveLength(1);
  });

  it('cannot be told of somebody HubSpot does not have', async () => {
    const person = { emails: ['nobody@else.example'], records: [] };
    await expect(write({ ...bad, person })).rejects.toMatchObject({ failure: { code: 'notFound' } });
  });

  it('is no news when the person is read again', async () => {
    await write(bad);
    const { person } = await readFrom(service);
    expect(JSON.stringify(person)).not.toContain('baton:f1');
  });
});

describe('what is taken back', () => {
  it('is a further note, and clears the properties', async () => {
    await write(bad);
    await write(undone);
    expect(written()).toHaveLength(2);
    expect(properties()).toEqual({ sales_verdict: null, sales_reason: null });
  });

  it('is not mistaken for what it takes back, nor the other way round', async () => {
    await write(undone);
    await write({ ...bad, mayBeThere: true });
    expect(written()).toHaveLength(2);
    await write({ ...undone, mayBeThere: true });
    expect(written()).toHaveLength(2);
  });

  it('leaves the verdict alone where it was something else', async () => {
    await write(bad);
    await write({
      ...undone,
      said: { kind: 'undone', id: 'p1:undone', at: testNow, undone: 'p1', was: 'pause', wasAt: testNow },
    });
    expect(properties().sales_verdict).toBe('bad');
  });
});

describe('writing again', () => {
  it('doubles nothing', async () => {
    const first = await write(bad);
    const second = await write({ ...bad, mayBeThere: true });
    expect(second).toEqual(first);
    expect(written()).toHaveLength(1);
  });

  it.each([
    ['a reply that got lost', { after: 'cut' } as const, 'offline'],
    ['a failure after the work was done', { after: { status: 500, body: {} } }, 'serverError'],
  ])('doubles nothing after %s', async (_, fault, code) => {
    service.failWith(({ method, path }) => (method === 'POST' && path.endsWith('/notes') ? fault : undefined));
    await expect(write(bad)).rejects.toMatchObject({ failure: { code } });
    expect(written()).toHaveLength(1);
    service.failWith(undefined);
    await write({ ...bad, mayBeThere: true });
    expect(written()).toHaveLength(1);
    expect(properties().sales_verdict).toBe('bad');
  });

  it('does what was left after the note', async () => {
    service.failWith(({ method }) => (method === 'PATCH' ? 'cut' : undefined));
    await expect(write(bad)).rejects.toMatchObject({ failure: { code: 'offline' } });
    service.failWith(undefined);
    await write({ ...bad, mayBeThere: true });
    expect(written()).toHaveLength(1);
    expect(properties().sales_verdict).toBe('bad');
  });

  it('finds the note among very many', async () => {
    const old = Array.from({ length: 300 }, (_, n) => ({
      id: String(10_000 + n),
      properties: { hs_note_body: `n${n}` },
    }));
    service.person('451').belongings.notes?.unshift(...old);
    await write(bad);
    await write({ ...bad, mayBeThere: true });
    expect(written()).toHaveLength(1);
  });
});

describe('a property that is not there', () => {
  it('is refused in HubSpot’s own words, and the note is not lost', async () => {
    await expect(write(bad, { verdictField: 'misspelt' })).rejects.toMatchObject({
      failure: { code: 'refused', why: expect.stringContaining('"misspelt" does not exist') },
    });
    expect(written()).toHaveLength(1);
  });
});

describe('a note', () => {
  it('reads back as the words it was made of', () => {
    expect(textIn(noteHtml('A & B', '<i>"it\'s"</i>\nbaton:x'))).toBe('A & B <i>"it\'s"</i> baton:x');
  });

  it('is Baton’s where its last word is a mark', () => {
    expect(['said. baton:x1', 'baton:x1', 'said. baton:x1 and more', 'a marathon:x1'].map(bearsMark)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(endsIn('said. baton:x1', 'baton:x1')).toBe(true);
    expect(endsIn('said. baton:x1:undone', 'baton:x1')).toBe(false);
    expect(endsIn('said. xbaton:x1', 'baton:x1')).toBe(false);
  });
});
