import { describe, expect, test, vi } from 'vitest';
import { ContentStep } from '../../../components/options/agreement/content/ContentStep.tsx';
import { readPasted } from '../../../components/options/agreement/content/pasted.ts';
import type { Content } from '../../../lib/domain/agreement/content-schema.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { words } from '../../browser/words.ts';
import { agreementOf } from '../../support/agreement.ts';
import { drawnStep, today } from './step-drawn.tsx';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const guide: Content = { id: 'guide', title: 'Guide', url: 'https://firma.example/guide', stages: [] };
const personas = [{ id: 'buyer', name: 'Buyer', description: '', rules: [] }];

const step = (content: Content[], changes: Partial<Agreement> = {}) =>
  drawnStep(ContentStep, agreementOf({ validFrom: today, personas, content, ...changes }));

const titles = (page: { root: Element }) =>
  [...page.root.querySelectorAll('.editor-summary bdi')].map(({ textContent }) => textContent);

describe('a link', () => {
  test('that is not https is refused in its field, with the way out beside it', () => {
    const page = step([guide]);
    page.open('Guide');
    const field = page.field(words('content_url'));
    page.write(words('content_url'), 'http://firma.example/guide');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(page.errors()).toEqual([words('content_ask_https')]);
    page.press(words('content_url_https'));
    expect(page.errors()).toEqual([]);
    expect(page.agreement().content[0]?.url).toBe('https://firma.example/guide');
    page.write(words('content_url'), 'https://');
    expect(page.errors()).toEqual([words('content_ask_link')]);
    page.write(words('content_url'), 'javascript:alert(1)');
    expect(page.errors()).toEqual([words('content_ask_https')]);
  });

  test('may be written without https, and may be left out', () => {
    const page = step([guide]);
    page.open('Guide');
    page.write(words('content_url'), 'firma.example/prices?a=1');
    expect(page.agreement().content[0]?.url).toBe('https://firma.example/prices?a=1');
    page.write(words('content_url'), '');
    expect(page.agreement().content[0]).not.toHaveProperty('url');
    expect(page.errors()).toEqual([]);
  });
});

test('a piece of content is for stages and personas, in a language, from one day to another', () => {
  const page = step([guide]);
  page.open('Guide');
  const tick = (name: string, checked: boolean) => {
    const label = [...page.root.querySelectorAll('label.choice')].find((each) => each.textContent?.trim() === name);
    const box = label!.querySelector('input')!;
    box.checked = checked;
    page.send(box, 'change');
  };
  tick('SQL', true);
  tick('Lead', true);
  tick('Buyer', true);
  page.choose(words('content_language'), 'nb');
  page.write(words('content_since'), '2026-11-01');
  page.write(words('content_validUntil'), '2026-10-01');
  expect(page.errors()).toEqual([words('content_ask_order')]);
  page.write(words('content_validUntil'), '2026-12-01');
  expect(page.errors()).toEqual([]);
  const [content] = page.agreement().content;
  expect(content).toEqual({
    ...guide,
    stages: ['lead', 'sql'],
    personas: ['buyer'],
    language: 'nb',
    since: '2026-11-01',
    validUntil: '2026-12-01',
  });
  tick('Buyer', false);
  page.choose(words('content_language'), '');
  expect(page.agreement().content[0]).not.toHaveProperty('personas');
  expect(page.agreement().content[0]).not.toHaveProperty('language');
});

test('languages are chosen by their names, and one from a file is kept', () => {
  const page = step([{ ...guide, language: 'tlh' }]);
  page.open('Guide');
  const options = [...page.field(words('content_language')).querySelectorAll('option')];
  const names = options.map(({ textContent }) => textContent);
  expect(names).toContain('Norwegian Bokmål');
  expect(names.slice(0, 2)).toEqual([words('content_anyLanguage'), 'Klingon']);
  expect(options[1]?.getAttribute('value')).toBe('tlh');
});

test('what names a persona that is gone shows it, to be let go', () => {
  const page = step([{ ...guide, personas: ['user'] }]);
  page.open('Guide');
  expect(page.text()).toContain(words('options_agreement_problem_unknownPersona', ['user']));
});

describe('a list of hundreds', () => {
  const many = Array.from({ length: 200 }, (_, place) => ({
    ...guide,
    id: `c${place}`,
    title: `Number ${place}`,
    url: `https://firma.example/${place}`,
    language: place % 2 === 0 ? 'nb' : 'en',
    ...(place < 3 && { validUntil: '2026-11-21' }),
    ...(place === 3 && { validUntil: today }),
  }));

  test('is drawn in part, the rest when asked for, what is out of date at the end', () => {
    const page = step(many);
    expect(titles(page)).toHaveLength(40);
    expect(titles(page)[0]).toBe('Number 3');
    page.press(words('content_more_other', [160]));
    expect(titles(page)).toHaveLength(200);
    expect(titles(page).slice(-3)).toEqual(['Number 0', 'Number 1', 'Number 2']);
    expect(page.text()).toContain(words('content_expired_other', [3]));
  });

  test('is searched by words of anything that is known', () => {
    const page = step(many);
    page.write(words('content_filter'), 'bokmål number 12');
    // Twelve, and those from 120 to 129 that are even.
    expect(titles(page)).toEqual([
      'Number 12',
      'Number 112',
      'Number 120',
      'Number 122',
      'Number 124',
      'Number 126',
      'Number 128',
    ]);
    expect(page.said()).toContain(words('content_found_other', [7]));
  });

  test('has one open at a time, which stays in its place while it is changed', () => {
    const page = step(many.slice(0, 20));
    page.open('Number 5');
    page.open('Number 6');
    expect(page.root.querySelectorAll('.editor-body')).toHaveLength(1);
    const before = titles(page).indexOf('Number 6');
    page.write(words('content_validUntil'), '2026-01-01');
    expect(titles(page).indexOf('Number 6')).toBe(before);
    page.open('Number 7');
    expect(titles(page).indexOf('Number 6')).toBeGreaterThan(15);
  });

  test('opens the one that is wrong, however far down, and says at a closed one what is wrong in it', () => {
    const wrong = { ...guide, id: 'story', title: 'Story', url: 'http://firma.example' };
    const page = step([...many, wrong, { ...wrong, id: 'prices', title: 'Prices' }]);
    expect(page.field(words('content_url')).value).toBe('http://firma.example');
    const of = (title: string) =>
      [...page.root.querySelectorAll('.editor-summary')].find((each) => each.textContent?.startsWith(title));
    expect(of('Prices')?.textContent).toContain(words('content_ask_https'));
    expect(of('Number 5')?.textContent).not.toContain(words('content_ask_https'));
  });
});

test('what is removed comes back, and what is new is opened', () => {
  const page = step([guide]);
  page.open('Guide');
  page.press(words('content_remove', ['Guide']));
  expect(page.agreement().content).toEqual([]);
  page.press(words('steps_undo'));
  expect(page.agreement().content).toEqual([guide]);
  page.press(words('content_add'));
  expect(page.field(words('content_title')).value).toBe('');
  expect(page.errors()).toEqual([words('content_ask_title')]);
});

describe('pasted lines', () => {
  test('are added; those that cannot be stay in the field', () => {
    const page = step([guide]);
    page.writeLines(
      words('content_paste_label'),
      'Prices\thttps://firma.example/prices\nStory; http://firma.example/story\nGuide;https://firma.example/guide\nDemo',
    );
    page.press(words('content_paste_add'));
    expect(page.agreement().content.map(({ title, url }) => [title, url])).toEqual([
      ['Prices', 'https://firma.example/prices'],
      ['Demo', undefined],
      ['Guide', 'https://firma.example/guide'],
    ]);
    expect(page.textarea(words('content_paste_label')).value).toBe('Story; http://firma.example/story');
    expect(page.errors()).toEqual([words('content_paste_refused_one', [1])]);
    expect(page.said()).toContain(words('content_paste_added_other', [2]));
    expect(page.said()).toContain(words('content_paste_known_one', [1]));
    expect(new Set(page.agreement().content.map(({ id }) => id)).size).toBe(3);
  });

  test.each([
    ['Guide;https://firma.example/a', [['Guide', 'https://firma.example/a']]],
    ['Guide\tfirma.example/a\r\n\r\n', [['Guide', 'https://firma.example/a']]],
    ['https://firma.example/a\tGuide', [['Guide', 'https://firma.example/a']]],
    ['One; two; https://firma.example/a', [['One; two', 'https://firma.example/a']]],
    ['"The ""good"" guide"\t"https://firma.example/a"', [['The "good" guide', 'https://firma.example/a']]],
    ['A; b\thttps://firma.example/a;b', [['A; b', 'https://firma.example/a;b']]],
    ['Just a title', [['Just a title', undefined]]],
  ])('%j are read', (text, expected) => {
    const { added, refused } = readPasted(text, []);
    expect(added.map(({ title, url }) => [title, url])).toEqual(expected);
    expect(refused).toEqual([]);
  });

  test.each([
    'https://firma.example/a',
    'Guide; soon',
    'Guide\tftp://firma.example/a',
    `${'x'.repeat(201)};https://a.example`,
  ])('%j are refused', (text) => {
    expect(readPasted(text, [])).toEqual({ added: [], known: 0, refused: [text] });
  });

  test('of one link twice are one', () => {
    const { added, known } = readPasted('A;https://a.example/x\nB;https://a.example/x', []);
    expect(added).toHaveLength(1);
    expect(known).toBe(1);
  });
});
