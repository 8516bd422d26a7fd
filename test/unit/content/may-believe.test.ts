import { describe, expect, it } from 'vitest';
import {
  type Belief,
  type Evidence,
  type Former,
  mayBelieve,
  nothingFormer,
} from '../../../lib/content/may-believe.ts';

const anna = 'anna@firma.example';
const boris = 'boris@firma.example';
const annaBefore: Former = { emails: [anna], unread: false };
const somebodyBefore: Former = { emails: [anna], unread: true };
const nothing: Evidence = { email: undefined, certain: false, drawn: false, renamed: false, still: false, late: false };
const all: Evidence = { email: undefined, certain: false, drawn: true, renamed: true, still: true, late: true };

const cases: readonly [string, Partial<Evidence>, Former, Belief][] = [
  ['any address on a fresh page', { email: anna }, nothingFormer, 'sure'],
  ['an address that is not the former one’s', { email: boris }, annaBefore, 'sure'],
  ['the former address', { email: anna }, annaBefore, 'no'],
  [
    'the former address that stands still beyond all patience',
    { email: anna, still: true, late: true },
    annaBefore,
    'no',
  ],
  ['the former address beside another name', { ...all, email: anna, drawn: false }, annaBefore, 'no'],
  ['the former address, drawn anew beside another name', { ...all, email: anna, late: false }, annaBefore, 'likely'],
  ['the same, not standing still yet', { ...all, email: anna, still: false }, annaBefore, 'no'],
  [
    'the former address, drawn anew beside the same name',
    { ...all, email: anna, renamed: false },
    annaBefore,
    'likely',
  ],
  ['the same, before the patience is over', { email: anna, drawn: true, still: true }, annaBefore, 'no'],
  [
    'the former address where the page names the record',
    { email: anna, certain: true, still: true },
    annaBefore,
    'likely',
  ],
  ['the same, not standing still yet', { ...all, email: anna, certain: true, still: false }, annaBefore, 'no'],
  ['any address after a record that was never read', { ...all, email: boris, late: false }, somebodyBefore, 'no'],
  ['the same in the end', { ...all, email: boris }, somebodyBefore, 'likely'],
  ['the same, of which nothing came since', { ...all, email: boris, drawn: false }, somebodyBefore, 'no'],
  ['the same where the page names the record', { email: boris, certain: true }, somebodyBefore, 'sure'],
  ['the record’s own address, known of it before', { email: anna }, { ...somebodyBefore, own: anna }, 'sure'],
  ['another than its own', { email: boris }, { ...somebodyBefore, own: anna }, 'no'],
  ['a page without an address, drawn under another name', { ...all, late: false }, annaBefore, 'likely'],
  ['a page without an address, where nothing came since', { ...all, drawn: false }, annaBefore, 'no'],
];

describe('what is believed of a page', () => {
  it.each(cases)('%s', (_, evidence, former, belief) => {
    expect(mayBelieve({ ...nothing, ...evidence }, former)).toBe(belief);
  });
});
