import { describe, expect, test, vi } from 'vitest';
import { exchangeFailureText, exchangeFailureWords } from '../../../components/ui/exchange-failure.ts';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';

const held = vi.hoisted(() => ({ language: 'en' as 'en' | 'nb' }));
vi.mock('../../../lib/platform/browser.ts', async () => {
  const { speaking } = await import('./speaking.ts');
  return {
    get browser() {
      return speaking(held.language).browser;
    },
  };
});

const until = Date.UTC(2026, 10, 22, 12);
const one: { readonly [Code in ExchangeFailure['code']]: Extract<ExchangeFailure, { code: Code }> } = {
  signedOut: { code: 'signedOut' },
  forbidden: { code: 'forbidden' },
  notFound: { code: 'notFound' },
  limited: { code: 'limited', until },
  planLacks: { code: 'planLacks', what: 'events' },
  notUnderstood: { code: 'notUnderstood', what: '/contacts: results' },
  refused: { code: 'refused', why: 'No such field' },
  serverError: { code: 'serverError', status: 503 },
  tooSlow: { code: 'tooSlow' },
  offline: { code: 'offline' },
  notGranted: { code: 'notGranted', origin: 'https://api.example' },
  budgetSpent: { code: 'budgetSpent', until },
  badSetting: { code: 'badSetting', field: 'clientId' },
  unexpected: { code: 'unexpected' },
};

describe.each(['en', 'nb'] as const)('a failure of another system, in %s', (language) => {
  test('has two sentences that name the system, whatever it is', () => {
    held.language = language;
    const whats = Object.values(one).map((failure) => exchangeFailureWords(failure, 'Acme'));
    for (const { what, advice } of whats) {
      expect(what).toMatch(/Acme.*[.”»]$/);
      expect(advice).toMatch(/\.$/);
    }
    expect(new Set(whats.map(({ what }) => what)).size).toBe(whats.length);
  });
});

describe('a failure of another system', () => {
  test.each([
    [one.planLacks, 'events'],
    [one.notUnderstood, '/contacts: results'],
    [one.refused, '“No such field”'],
    [one.serverError, '503'],
    [one.notGranted, 'https://api.example'],
    // As the field is called where it is entered.
    [one.badSetting, 'Client id'],
    [{ code: 'badSetting', field: 'odd' } as const, 'odd'],
    [one.limited, 'Nov'],
    [one.budgetSpent, 'Nov'],
  ])('says what is particular: %o', (failure, particular) => {
    held.language = 'en';
    expect(exchangeFailureWords(failure, 'Acme').what).toContain(particular);
  });

  test('names the right that is missing, and what to add', () => {
    held.language = 'en';
    expect(exchangeFailureText({ code: 'forbidden', scope: 'notes.write' }, 'Acme')).toBe(
      'Acme does not allow this: “notes.write” is missing. ' +
        'Add “notes.write” in Acme, or ask its administrator to, then check the connection again.',
    );
  });
});
