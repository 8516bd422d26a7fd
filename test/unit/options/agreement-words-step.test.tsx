import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WordsStep } from '../../../components/options/agreement/words/WordsStep.tsx';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { words } from '../../browser/words.ts';
import { agreementOf } from '../../support/agreement.ts';
import { drawnStep, today } from './step-drawn.tsx';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));
vi.mock('../../../lib/messaging/client.ts', () => ({ call, isOrphaned: () => false }));

let use: { word: string; leads: number }[] = [];
beforeEach(() => {
  use = [];
  call.mockReset();
  call.mockImplementation(async (name: string) => {
    expect(name).toBe('stageUse');
    return { ok: true, value: use };
  });
});

async function step(changes: Partial<Agreement> = {}) {
  const page = drawnStep(WordsStep, agreementOf({ validFrom: today, ...changes }));
  await page.answered();
  const press = async (name: string) => {
    await page.press(name);
    await page.answered();
  };
  return { ...page, press };
}

const names = ({ stages }: Agreement) => stages.map(({ name }) => name);

describe('a stage', () => {
  test('in which nobody stands goes at once, and comes back', async () => {
    const page = await step();
    page.open('SQL');
    await page.press(words('words_remove_named', ['SQL']));
    expect(names(page.agreement())).toEqual(['Lead', 'MQL']);
    expect(page.said()).toContain(words('words_removed', ['SQL']));
    await page.press(words('steps_undo'));
    expect(page.agreement().stages).toEqual(agreementOf().stages);
  });

  test('with leads in it stays until they count as another', async () => {
    use = [
      { word: 'Marketing Qualified Lead', leads: 12 },
      { word: 'mql', leads: 3 },
      { word: 'SQL', leads: 7 },
    ];
    const content = [
      { id: 'guide', title: 'Guide', stages: ['mql', 'sql'] },
      { id: 'story', title: 'Story', stages: ['mql', 'lead'] },
    ];
    const [rule] = agreementOf().sla;
    const sla = [{ ...rule!, when: [{ on: 'stage' as const, stages: ['mql'] }] }];
    const page = await step({ content, sla });
    page.open('MQL');
    await page.press(words('words_remove_named', ['MQL']));
    expect(names(page.agreement())).toEqual(['Lead', 'MQL', 'SQL']);
    expect(page.text()).toContain(words('words_keep_leads_other', [15, 'MQL']));
    expect(page.text()).toContain('“Guide”, “Story” and “First contact”');
    page.choose(words('words_keep_other'), 'sql');
    await page.press(words('words_keep_as', ['SQL']));
    const { stages, content: moved, sla: rules } = page.agreement();
    expect(stages.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['lead', ['new']],
      ['sql', ['MQL', 'marketingqualifiedlead']],
    ]);
    expect(moved.map((each) => each.stages)).toEqual([['sql'], ['sql', 'lead']]);
    expect(rules[0]?.when).toEqual([{ on: 'stage', stages: ['sql'] }]);
    await page.press(words('steps_undo'));
    expect(page.agreement()).toEqual(agreementOf({ validFrom: today, content, sla }));
  });

  test('that only content or a rule names stays, too, and says which', async () => {
    const page = await step({ content: [{ id: 'guide', title: 'Guide', stages: ['sql'] }] });
    page.open('SQL');
    await page.press(words('words_remove_named', ['SQL']));
    expect(names(page.agreement())).toHaveLength(3);
    expect(page.text()).toContain(words('words_keep_named', ['SQL', '“Guide”']));
    await page.press(words('options_cancel'));
    expect(page.names('button')).toContain(words('words_remove_named', ['SQL']));
  });

  test('stays where the leads cannot be counted, and where only two are left', async () => {
    const page = await step();
    page.open('SQL');
    call.mockResolvedValue({ ok: false, failure: { code: 'unexpected' } });
    await page.press(words('words_remove_named', ['SQL']));
    expect(page.errors()).toEqual([words('words_remove_unknown')]);
    expect(names(page.agreement())).toHaveLength(3);
    const two = await step({ stages: agreementOf().stages.slice(0, 2) });
    two.open('MQL');
    await two.press(words('words_remove_named', ['MQL']));
    expect(two.errors()).toEqual([words('words_ask_stages')]);
  });

  test('under a new name still knows the old one', async () => {
    const [lead, mql] = agreementOf().stages;
    const page = await step({ stages: [lead!, { ...mql!, id: 'stage-1', name: 'Ready' }] });
    page.open('Ready');
    page.write(words('words_name'), 'Handed on');
    expect(page.agreement().stages[1]).toMatchObject({
      id: 'stage-1',
      name: 'Handed on',
      aliases: ['marketingqualifiedlead', 'Ready'],
    });
    page.write(words('words_name'), ' ');
    expect(page.errors()).toContain(words('words_ask_name'));
    expect(page.agreement().stages[1]?.name).toBe('Handed on');
  });

  test('is told about a word that another one has', async () => {
    const page = await step();
    page.open('MQL');
    page.writeLines(words('words_aliases'), 'qualified\nNEW');
    expect(page.text()).toContain(words('words_ask_taken', ['NEW']));
    page.writeLines(words('words_aliases'), 'qualified');
    expect(page.text()).not.toContain(words('words_ask_taken', ['NEW']));
    expect(page.agreement().stages[1]?.aliases).toEqual(['qualified']);
  });

  test('is moved by buttons and by keys, which say where it stands', async () => {
    const page = await step();
    await page.press(words('steps_down', ['Lead']));
    expect(names(page.agreement())).toEqual(['MQL', 'Lead', 'SQL']);
    expect(page.said()).toContain(words('steps_moved', ['Lead', 2, 3]));
    page.key(words('steps_up', ['SQL']), 'ArrowUp', { altKey: true });
    expect(names(page.agreement())).toEqual(['MQL', 'SQL', 'Lead']);
    await page.press(words('steps_up', ['MQL']));
    expect(names(page.agreement())).toEqual(['MQL', 'SQL', 'Lead']);
  });

  test('is added with a name to be changed and an id of its own', async () => {
    const page = await step();
    await page.press(words('words_add'));
    await page.press(words('words_add'));
    expect(names(page.agreement()).slice(3)).toEqual([words('words_new'), `${words('words_new')} 2`]);
    expect(new Set(page.agreement().stages.map(({ id }) => id)).size).toBe(5);
    expect(page.field(words('words_name')).value).toBe(`${words('words_new')} 2`);
  });

  test('asks for what is chosen, each kind but facts once', async () => {
    const page = await step();
    page.open('Lead');
    page.choose(words('words_need_kind', ['Lead']), 'fit');
    await page.press(words('words_need_add'));
    await page.press(words('words_need_add'));
    await page.press(words('words_need_add'));
    expect(page.agreement().stages[0]?.requires).toEqual([
      { need: 'fit', atLeast: 'C' },
      { need: 'fact', fact: 'need' },
      { need: 'fact', fact: 'budget' },
    ]);
    page.choose(words('clock_condition_fit'), 'A');
    await page.press(words('words_need_remove', [words('options_need_fact', [words('import_field_need')])]));
    expect(page.agreement().stages[0]?.requires).toEqual([
      { need: 'fit', atLeast: 'A' },
      { need: 'fact', fact: 'budget' },
    ]);
  });
});

describe('the way from marketing to sales', () => {
  const card = (page: { root: Element }, place: number) =>
    page.root.querySelectorAll('.who-card')[place]?.textContent ?? '';

  test('says who says so and what it takes', async () => {
    const page = await step();
    expect(card(page, 0)).toContain(words('words_who_mql'));
    expect(card(page, 0)).toContain(words('options_need_fit', ['B']));
    expect(card(page, 2)).toContain(words('options_need_response'));
    const free = await step({ stages: agreementOf().stages.map((stage) => ({ ...stage, requires: [] })) });
    expect(card(free, 0)).toContain(words('words_takes_nothing'));
  });

  test('has a missing stage added between the others', async () => {
    const page = await step();
    expect(card(page, 1)).toContain(words('words_missing_sal'));
    await page.press(words('words_addShared', ['SAL']));
    expect(page.agreement().stages.map(({ id }) => id)).toEqual(['lead', 'mql', 'sal', 'sql']);
    expect(card(page, 1)).toContain(words('words_who_sal'));
  });
});

describe('a word of the data that no stage knows', () => {
  test('is given to one', async () => {
    use = [
      { word: 'Working', leads: 5 },
      { word: 'NEW', leads: 2 },
    ];
    const page = await step();
    expect(page.text()).toContain(words('words_unknown'));
    expect(page.names('.word-unknown button')).toEqual([words('words_unknown_take_named', ['Working'])]);
    page.choose(words('words_unknown_stage', ['Working']), 'mql');
    await page.press(words('words_unknown_take_named', ['Working']));
    expect(page.agreement().stages[1]?.aliases).toEqual(['marketingqualifiedlead', 'Working']);
    expect(page.text()).not.toContain(words('words_unknown'));
  });

  test('is not looked for where the leads cannot be counted, which is said', async () => {
    call.mockResolvedValue({ ok: false, failure: { code: 'unexpected' } });
    const page = await step();
    expect(page.text()).toContain(words('words_notCounted', [words('failure_unexpected')]));
  });
});
