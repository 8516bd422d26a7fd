import { expect, test } from 'vitest';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { signedDigest, signedText, stillHolds } from '../../../lib/domain/agreement/signed-text.ts';
import { agreementOf } from '../../support/agreement.ts';

const agreement = agreementOf({ change: { id: 'change-12', author: 'Ida', note: 'First', at: 1 } });

/** The same with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  );
}

test('what is signed does not hang on the order of keys', () => {
  expect(signedText(turned(agreement) as Agreement)).toBe(signedText(agreement));
  expect(JSON.parse(signedText(agreement))).toEqual(agreement);
});

test('a digest is that of the text in UTF-8', async () => {
  const small = { b: 'å', a: 1, signatures: [] } as unknown as Agreement;
  expect(signedText(small)).toBe('{"a":1,"b":"å"}');
  // By `printf '{"a":1,"b":"å"}' | sha256sum`.
  expect(await signedDigest(small)).toBe('e0fe035b0f8976e5eea7efbfe1857706ce92bb0eded68f9d3a311abea21d4c30');
});

test('a signature holds while the text does, whoever else signs', async () => {
  const of = await signedDigest(agreement);
  const signed = { ...agreement, signatures: [{ side: 'sales' as const, name: 'Per', at: 2, of }] };
  expect(await stillHolds(signed, { of })).toBe(true);
  expect(await stillHolds({ ...signed, name: 'Another' }, { of })).toBe(false);
  expect(await stillHolds({ ...signed, change: { ...agreement.change!, note: 'Else' } }, { of })).toBe(false);
});
