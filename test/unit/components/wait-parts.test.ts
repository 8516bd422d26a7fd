import { describe, expect, test } from 'vitest';
import { shownWait } from '../../../components/sidebar/clock/wait-parts.ts';
import type { BuyerWait } from '../../../lib/domain/lead.ts';
import { hour, minute, second } from '../../../lib/domain/time.ts';

const handedOverAt = Date.UTC(2026, 10, 20, 15, 0, 0);
/** Handed over two hours before closing, 40 seconds after marketing had the lead. */
const wait: BuyerWait = {
  capturedAt: handedOverAt - 40 * second,
  handedOverAt,
  open: { counted: 0, countedTo: handedOverAt, next: [{ from: handedOverAt, to: handedOverAt + 2 * hour }] },
};

const sum = ({ parts }: ReturnType<typeof shownWait>) => parts.reduce((total, { ms }) => total + ms, 0);

describe('the buyer’s wait as it is shown', () => {
  test('is told apart, and the parts add up to the whole at every moment', () => {
    for (let after = 0; after < 5 * hour; after += 7 * minute + 13 * second) {
      const shown = shownWait(wait, handedOverAt + after);
      expect(sum(shown)).toBe(shown.total);
      expect(shown.total % minute).toBe(0);
      for (const { ms } of shown.parts) expect(ms).toBeGreaterThanOrEqual(0);
    }
    expect(shownWait(wait, handedOverAt + 5 * hour).parts).toEqual([
      { part: 'system', ms: 0 },
      { part: 'open', ms: 2 * hour },
      { part: 'closed', ms: 3 * hour },
    ]);
  });

  test('is to the second where it was short and is over', () => {
    const until = handedOverAt + 90 * second;
    const over = { ...wait, until, open: { counted: 90 * second, countedTo: until, next: [] } };
    expect(shownWait(over, handedOverAt + 9 * hour)).toEqual({
      parts: [
        { part: 'system', ms: 40 * second },
        { part: 'open', ms: 90 * second },
        { part: 'closed', ms: 0 },
      ],
      total: 130 * second,
    });
  });

  test('has no system’s part where nothing says when marketing had the lead', () => {
    const { capturedAt: _, ...unknown } = wait;
    expect(shownWait(unknown, handedOverAt + hour).parts.map(({ part }) => part)).toEqual(['open', 'closed']);
  });
});
