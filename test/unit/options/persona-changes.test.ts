/** A persona that goes leaves no bare id behind among the content. */
import { expect, test } from 'vitest';
import {
  contentFor,
  withoutPersona,
  withPersona,
} from '../../../components/options/agreement/buyers/persona-changes.ts';
import type { Content } from '../../../lib/domain/agreement/content-schema.ts';

const content: Content[] = [
  { id: 'guide', title: 'Guide', stages: [], personas: ['user'] },
  { id: 'prices', title: 'Prices', stages: [], personas: ['buyer', 'user'] },
  { id: 'story', title: 'Story', stages: [] },
];

test('content for a persona that goes is for the others, or for everybody, and for it again where it comes back', () => {
  const named = contentFor(content, 'user');
  expect(named).toEqual(['guide', 'prices']);
  const left = withoutPersona(content, 'user');
  expect(left).toEqual([
    { id: 'guide', title: 'Guide', stages: [] },
    { id: 'prices', title: 'Prices', stages: [], personas: ['buyer'] },
    { id: 'story', title: 'Story', stages: [] },
  ]);
  expect(withPersona(left, 'user', named)).toEqual(content);
});
