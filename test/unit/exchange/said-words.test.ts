/** What a rep said, in the words of other systems and of Baton's own pages: each kind has some of both. */
import { expect, test, vi } from 'vitest';
import { saidText } from '../../../components/ui/said-text.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import { saidWords } from '../../../lib/exchange/sending/said-words.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
vi.stubEnv('TZ', 'UTC');

type Told = Said extends infer One ? (One extends Said ? Omit<One, 'id' | 'at'> : never) : never;
const wasAt = Date.UTC(2026, 10, 24, 10);

test.each<[Told, there: string, here: string]>([
  [
    { kind: 'content', title: 'Guide', url: 'https://x.example/g' },
    'Sent to the lead: Guide, https://x.example/g',
    'Sent: Guide',
  ],
  [{ kind: 'content', title: 'Visit' }, 'Sent to the lead: Visit', 'Sent: Visit'],
  [
    { kind: 'useful', sent: 's', title: 'Guide', useful: true },
    'Of use to the lead, says sales: Guide',
    'Useful: Guide',
  ],
  [
    { kind: 'useful', sent: 's', title: 'Guide', useful: false },
    'Of no use to the lead, says sales: Guide',
    'Not useful: Guide',
  ],
  [
    { kind: 'nurture', until: '2027-03-03', sign: 'request', note: 'No budget' },
    'Back to nurturing until 3 March 2027, or until they ask for something: No budget',
    'Back to nurturing until 3 Mar 2027',
  ],
  [
    { kind: 'nurture', until: '2027-03-03' },
    'Back to nurturing until 3 March 2027',
    'Back to nurturing until 3 Mar 2027',
  ],
  [{ kind: 'nurture', sign: 'activity' }, 'Back to nurturing until they do anything', 'Back to nurturing'],
  [{ kind: 'nurture', sign: 'window' }, 'Back to nurturing until the call window opens', 'Back to nurturing'],
  [{ kind: 'caseStudy', state: 'proposed' }, 'Proposed for a case study', 'Case study proposed'],
  [
    { kind: 'caseStudy', state: 'consented', by: 'Anna Lund', form: 'mail', note: 'Website' },
    'Consent to a case study, by Anna Lund, by e-mail: Website',
    'Consent to a case study',
  ],
  [{ kind: 'caseStudy', state: 'declined' }, 'Wants no case study', 'Case study declined'],
  [
    { kind: 'caseStudy', state: 'withdrawn' },
    'Consent to the case study withdrawn: publish nothing more',
    'Consent to a case study withdrawn',
  ],
  [
    { kind: 'undone', undone: 's', was: 'content', wasAt },
    'Taken back: what was sent 24 Nov 2026, 10:00 UTC',
    'Sending taken back',
  ],
  [
    { kind: 'undone', undone: 'n', was: 'nurture', wasAt },
    'Taken back: the return to nurturing of 24 Nov 2026, 10:00 UTC',
    'Return to nurturing taken back',
  ],
  [
    { kind: 'undone', undone: 'c', was: 'caseStudy', wasAt },
    'Taken back: what was said of a case study 24 Nov 2026, 10:00 UTC',
    'Case study taken back',
  ],
])('%j', (told, there, here) => {
  const said = { id: 'x', at: wasAt, ...told } as Said;
  expect(saidWords(said, 'UTC')).toBe(there);
  expect(saidText(said)).toBe(here);
});
