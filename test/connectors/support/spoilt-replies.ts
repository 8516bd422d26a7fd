/** Replies as no documentation has them. */
import type { Answer } from '../../services/service.ts';

/** Spoils a share of a reply's values: left out, nulled, or of another kind. The same seed spoils the same. */
export function spoilt(seed: number): (answer: Answer) => Answer {
  const random = randomOf(seed);
  // Some seeds spoil little, so that what follows is reached; some a lot.
  const share = [0.02, 0.08, 0.3][seed % 3] ?? 0.1;
  const spoil = (value: unknown): unknown => {
    if (random() < share) return strange[Math.floor(random() * strange.length)];
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(() => random() >= share);
    return Object.fromEntries(kept.map(([name, inner]) => [name, spoil(inner)]));
  };
  return (answer) => ({ ...answer, body: spoil(answer.body) });
}

const strange: readonly unknown[] = [
  null,
  '',
  '\u202etxet \u0000',
  'x'.repeat(5000),
  -1,
  1e300,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  {},
  [null],
  { value: { value: null } },
  '0000-00-00 00:00:00',
  '2026-13-45T99:99:99Z',
  'javascript:alert(1)',
];

/** Every list of objects in a reply as long as `length`, its own items over and over. */
export function inflated(length: number): (answer: Answer) => Answer {
  let left = 3;
  const inflate = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null && left > 0 && depth < 4) {
      left -= 1;
      return Array.from({ length }, (_, place) => value[place % value.length]);
    }
    if (Array.isArray(value)) return value.map((inner) => inflate(inner, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inflate(inner, depth + 1)]));
  };
  return (answer) => {
    left = 3;
    return { ...answer, body: inflate(answer.body, 0) };
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
