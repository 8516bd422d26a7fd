/** Which content is good for a lead now, and why not the rest. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../lib/domain/agreement/content-schema.ts';
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import { mainLanguage } from '../../../lib/domain/content/main-language.ts';
import { readingsIn } from '../../../lib/domain/content/read-at.ts';
import { suggestContent } from '../../../lib/domain/content/suggest.ts';
import type { Judged } from '../../../lib/domain/journey/machines.ts';
import { day, dayOf } from '../../../lib/domain/time.ts';
import { agreementOf } from '../../support/agreement.ts';

const now = Date.UTC(2026, 10, 24, 10);
const today = dayOf(now, 'UTC');
const fact = (value: string) => ({ value, source: 'test', at: now });
const norwegianMql: Partial<Contact> = {
  facts: { language: fact('nb-NO'), jobTitle: fact('IT manager') },
  stages: [{ stage: 'Marketing Qualified Lead', at: now - day, source: 'crm' }],
};
const personas = [
  {
    id: 'it',
    name: 'IT',
    description: '',
    rules: [{ fact: 'jobTitle', is: 'contains' as const, values: ['IT'] }],
  },
  {
    id: 'hr',
    name: 'HR',
    description: '',
    rules: [{ fact: 'jobTitle', is: 'contains' as const, values: ['HR'] }],
  },
];

function piece(id: string, more: Partial<Content> = {}): Content {
  return { id, title: `Title of ${id}`, stages: [], ...more };
}

function suggest(content: Content[], contact: Partial<Contact> = norwegianMql, journey: Judged[] = []) {
  const lead = { ...emptyContact('c', 0), ...contact };
  return suggestContent(agreementOf({ personas, content }), lead, journey, now, today);
}

/** What speaks for (+) and against (-) one piece. */
function reasonsOf(content: Partial<Content>, contact?: Partial<Contact>, journey?: Judged[]): string[] {
  const [suggestion] = suggest([piece('a', content)], contact, journey);
  return suggestion!.reasons.map(({ code, speaks }) => `${speaks === 'for' ? '+' : '-'}${code}`);
}

const visit = (more: Partial<Judged>): Judged => ({
  at: now - day,
  kind: 'page',
  source: 's',
  actor: 'unknown',
  ...more,
});

describe('what speaks for and against', () => {
  test.each<[string, Partial<Content>, string[]]>([
    ['nothing, of what is for everybody', {}, []],
    ['the stage, by any of its names', { stages: ['mql', 'sql'] }, ['+stage']],
    ['another stage', { stages: ['sql'] }, ['-otherStage']],
    ['the persona', { personas: ['it'] }, ['+persona']],
    ['another persona', { personas: ['hr'] }, ['-otherPersona']],
    ['the language, by its main part', { language: 'no' }, ['+language']],
    ['another language', { language: 'de' }, ['-otherLanguage']],
    ['that it came out today', { since: today }, ['+new']],
    ['that it came out 30 days ago', { since: '2026-10-25' }, ['+new']],
    ['not that it came out 31 days ago', { since: '2026-10-24' }, []],
    ['that it is not out', { since: '2026-11-25' }, ['-notOut']],
    ['nothing, on its last day', { validUntil: today }, []],
    ['that it expired yesterday', { validUntil: '2026-11-23' }, ['-expired']],
    [
      'several, in one order',
      { validUntil: '2026-11-01', language: 'nb', stages: ['mql'] },
      ['+stage', '+language', '-expired'],
    ],
  ])('%s', (_, content, reasons) => {
    expect(reasonsOf(content)).toEqual(reasons);
    expect(suggest([piece('a', content)])[0]?.isGood).toBe(reasons.every((reason) => reason.startsWith('+')));
  });

  test('what is not known of the lead speaks neither way', () => {
    expect(reasonsOf({ stages: ['sql'], personas: ['hr'], language: 'de' }, {})).toEqual([]);
    expect(reasonsOf({ language: 'de' }, { facts: { language: fact('Norwegian Bokmål') } })).toEqual([]);
    expect(reasonsOf({ stages: ['sql'] }, { stages: [{ stage: 'Unheard of', at: now, source: 's' }] })).toEqual([]);
  });

  test('names what it is about', () => {
    const [one] = suggest([piece('a', { stages: ['lead', 'sql'], personas: ['it'], language: 'nb' })]);
    expect(one?.reasons.map(({ detail }) => detail)).toEqual([['IT'], ['nb'], ['Lead', 'SQL']]);
  });

  test('what was sent and stands, with the opinion of it, and what was taken back', () => {
    const sending = { id: 's1', content: 'a', title: 'T', at: now - 2 * day, source: 'rep' };
    const rated = { ...sending, useful: { answer: true, at: now } };
    const [sent] = suggest([piece('a')], { sent: [rated] });
    expect(sent).toMatchObject({ isGood: false, sent: { id: 's1', at: now - 2 * day, useful: true } });
    expect(sent?.reasons).toEqual([{ code: 'alreadySent', speaks: 'against', at: now - 2 * day }]);
    expect(suggest([piece('a')], { sent: [{ ...rated, undoneAt: now }] })[0]).toMatchObject({ isGood: true });
    const again = { ...sending, id: 's2', at: now - day };
    expect(suggest([piece('a')], { sent: [again, sending] })[0]?.sent?.id, 'the latest').toBe('s2');
  });
});

describe('the order', () => {
  test('is good before not good, the better fit first, then the newest, then the agreement’s', () => {
    const content = [
      piece('expired', { validUntil: '2026-11-01', stages: ['mql'] }),
      piece('any'),
      piece('older', { stages: ['mql'], since: '2026-11-01' }),
      piece('german', { language: 'de' }),
      piece('newer', { stages: ['mql'], since: '2026-11-20' }),
      piece('any too'),
      piece('best', { stages: ['mql'], personas: ['it'], language: 'nb' }),
    ];
    expect(suggest(content).map((one) => one.content)).toEqual([
      'best',
      'newer',
      'older',
      'any',
      'any too',
      'german',
      'expired',
    ]);
  });

  test('never has anything with a reason against before anything without one, and leaves nothing out', () => {
    const anyDay = fc.constantFrom('2026-10-01', '2026-11-20', '2026-12-24');
    const content = fc.array(
      fc.record(
        {
          stages: fc.subarray(['lead', 'mql', 'sql']),
          personas: fc.subarray(['it', 'hr']),
          language: fc.constantFrom('nb', 'nn', 'de'),
          since: anyDay,
          validUntil: anyDay,
        },
        { requiredKeys: ['stages'] },
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(content, fc.subarray([0, 1, 2, 3]), (pieces, sent) => {
        const all = pieces.map((one, place) => piece(String(place), one));
        const sendings = sent.map((place) => ({
          id: `s${place}`,
          content: String(place),
          title: '',
          at: now,
          source: 'rep',
        }));
        const ranked = suggest(all, { ...norwegianMql, sent: sendings });
        const good = ranked.map(({ isGood }) => isGood);
        expect(good.lastIndexOf(true)).toBe(good.filter(Boolean).length - 1);
        for (const { reasons, isGood } of ranked)
          expect(isGood).toBe(!reasons.some(({ speaks }) => speaks === 'against'));
        const listed = ranked.filter(({ isListed }) => isListed).map((one) => one.content);
        expect(listed.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('what was sent and is off the list by now is told of last, by its words of then', () => {
    const gone = { id: 's1', content: 'gone', title: 'Old guide', url: 'https://x.example/g', at: now, source: 'rep' };
    expect(suggest([piece('a', { validUntil: '2026-01-01' })], { sent: [gone] }).at(-1)).toEqual({
      content: 'gone',
      title: 'Old guide',
      url: 'https://x.example/g',
      reasons: [{ code: 'alreadySent', speaks: 'against', at: now }],
      isGood: false,
      isListed: false,
      sent: { id: 's1', at: now },
    });
  });
});

describe('whether they read it', () => {
  const guide = piece('g', { title: 'Buying guide', url: 'https://www.firma.example/Guide/' });
  test.each<[string, Partial<Judged>, boolean]>([
    ['under its address', { url: 'https://www.firma.example/Guide/' }, true],
    ['with what a campaign added', { url: 'http://firma.example/Guide?utm_source=mail#top' }, true],
    ['with the host in another case', { url: 'https://WWW.Firma.example/Guide' }, true],
    ['not a path in another case', { url: 'https://firma.example/guide' }, false],
    ['not another page below it', { url: 'https://firma.example/Guide/2' }, false],
    ['under its title', { kind: 'download', title: ' buying GUIDE ' }, true],
    ['by a click in a mail', { kind: 'emailClick', url: 'https://firma.example/Guide?x=1' }, true],
    ['not by a machine', { kind: 'emailClick', url: 'https://firma.example/Guide', actor: 'machine' }, false],
    ['not because a mail of that name was sent', { kind: 'emailSent', title: 'Buying guide' }, false],
    ['nor because it was opened', { kind: 'emailOpen', title: 'Buying guide', actor: 'human' }, false],
  ])('%s', (_, touchpoint, read) => {
    expect(readingsIn([visit(touchpoint)])(guide) !== undefined).toBe(read);
  });

  test('is told with the last time', () => {
    const twice = [
      visit({ title: guide.title, at: 5 }),
      visit({ title: guide.title, at: 9 }),
      visit({ title: 'x', at: 20 }),
    ];
    expect(readingsIn(twice)(guide)).toBe(9);
    expect(suggest([guide], {}, twice)[0]?.reasons).toEqual([{ code: 'alreadyRead', speaks: 'against', at: 9 }]);
  });
});

test.each([
  ['pt-BR', 'pt'],
  ['EN_us', 'en'],
  [' nb ', 'no'],
  ['nn-NO', 'no'],
  ['no', 'no'],
  ['fil', 'fil'],
  ['Norwegian', undefined],
  ['', undefined],
  ['1', undefined],
])('the main language of %j is %j', (tag, main) => {
  expect(mainLanguage(tag)).toBe(main);
});

test('a long journey is gone through once, however long the content list is', () => {
  let looks = 0;
  const journey = Array.from({ length: 50 }, (_, index) => ({
    at: index,
    kind: 'page' as const,
    actor: 'unknown' as const,
    source: 's',
    get title() {
      looks += 1;
      return `Page ${index}`;
    },
  }));
  const content = Array.from({ length: 1000 }, (_, index) => ({ id: `c${index}`, title: `Page ${index}`, stages: [] }));
  const list = suggestContent({ ...agreementOf(), content }, emptyContact('a', 0), journey, 100, '2026-11-22');
  expect(list.filter(({ reasons }) => reasons.some(({ code }) => code === 'alreadyRead'))).toHaveLength(50);
  expect(looks).toBeLessThanOrEqual(2 * journey.length);
});
