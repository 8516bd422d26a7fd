import { describe, expect, test, vi } from 'vitest';
import type { ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { good } from '../components/answering.ts';
import { aChannelsReport } from './a-channels.ts';
import { counted, reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

const channels = (changed: Partial<ChannelsReport> = {}, fragment = '#channels', answers = {}) =>
  reportsAt(held, fragment, { report: () => good({ state: counted, report: aChannelsReport(changed) }), ...answers });

describe('what is asked', () => {
  test('is as usual where the address says nothing', async () => {
    const page = await channels();
    expect(page.lastQuestion()).toEqual({
      question: {
        report: 'channels',
        filter: { where: [] },
        goal: 'won',
        model: 'position',
        windowDays: 90,
        by: 'channel',
      },
    });
  });

  test('stands in the address, and what cannot be read there is as usual', async () => {
    const page = await channels({}, '#channels?goal=handedOver&model=timeDecay&days=45&per=campaign');
    expect(page.lastQuestion()).toMatchObject({
      question: { goal: 'handedOver', model: 'timeDecay', windowDays: 45, by: 'campaign' },
    });
    for (const days of ['0', '-3', '1.5', '4000', 'x', '']) {
      const odd = await channels({}, `#channels?goal=x&model=toString&days=${days}&per=y`);
      expect(odd.lastQuestion()).toMatchObject({
        question: { goal: 'won', model: 'position', windowDays: 90, by: 'channel' },
      });
    }
  });

  test('is changed by its choices, each of which is kept in the address', async () => {
    const page = await channels();
    const radio = (name: string) =>
      page
        .all('.radio-choice')
        .find((label) => label.querySelector('.radio-name')?.textContent === name)
        ?.querySelector('input');
    for (const [name, kept] of [
      ['Leads handed over', 'goal=handedOver'],
      ['Campaign', 'per=campaign'],
      ['30 days', 'days=30'],
      ['Time decay', 'model=timeDecay'],
    ] as const) {
      await page.fire(radio(name)!, 'change');
      expect(page.hash()).toContain(kept);
    }
    expect(page.lastQuestion()).toMatchObject({
      question: { goal: 'handedOver', model: 'timeDecay', windowDays: 30, by: 'campaign' },
    });
  });

  test('may have a window of one’s own, of whole days alone', async () => {
    const page = await channels({}, '#channels?days=45');
    const field = page.get('.channels-window-own input') as HTMLInputElement;
    const write = async (text: string) => {
      field.value = text;
      await page.fire(field, 'input');
      await page.fire(field, 'change');
    };
    await write('0');
    expect(page.get('[role="alert"]').textContent).toBe('Write a whole number from 1 to 3,650.');
    expect(page.hash()).toContain('days=45');
    await write('60');
    expect(page.all('[role="alert"]')).toHaveLength(0);
    expect(page.hash()).toContain('days=60');
  });

  test('has every model explained where it is chosen', async () => {
    const page = await channels();
    const cards = page.all('.radio-cards .radio-choice');
    expect(cards).toHaveLength(5);
    for (const card of cards) {
      const told = card.querySelector('input')?.getAttribute('aria-describedby') ?? '';
      expect(page.all('.radio-about').find(({ id }) => id === told)?.textContent).toMatch(/\.$/);
    }
  });
});
