/** Names among other words: those of people and things have their own direction, those of ours that of the page. */
import { expect, test, vi } from 'vitest';
import type { Language } from '../../browser/words.ts';
import { drawn } from '../components/drawn.ts';

const spoken = vi.hoisted(() => ({ language: 'ar' as Language }));
vi.mock('../../../lib/platform/browser.ts', async () => {
  const { speaking } = await import('../components/speaking.ts');
  return {
    get browser() {
      return speaking(spoken.language).browser;
    },
  };
});

async function dirOf(name: string, language: Language): Promise<string | null> {
  spoken.language = language;
  vi.resetModules();
  const { Name } = await import('../../../components/ui/Name.tsx');
  const page = await drawn(<Name of={name} />);
  expect(page.get('bdi').textContent).toBe(name);
  return page.get('bdi').getAttribute('dir');
}

test('in Arabic, words of ours that begin in Latin letters run from the right, and names as they are written', async () => {
  expect(await dirOf('A1: ملاءمة ممتازة، ساخن', 'ar')).toBe('rtl');
  expect(await dirOf('Trade fair (Oslo)', 'ar')).toBeNull();
  expect(await dirOf('ليلى', 'de')).toBeNull();
});
