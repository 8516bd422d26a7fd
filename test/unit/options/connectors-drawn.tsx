/** The options' part about connections, drawn over connectors of the test's own and a worker in the test's hands. */
import { ConnectionsSection } from '../../../components/options/connections/ConnectionsSection.tsx';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import { words } from '../../browser/words.ts';
import { type Answers, answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';

const agreement = defaultAgreement({
  zone: 'UTC',
  text: (key) => words(key),
  today: '2026-11-22',
});

/** A browser that has granted these patterns, with words for the steps of the connectors above. */
export function browserWith(answers: Answers, granted: readonly string[], language: 'en' | 'nb' = 'en') {
  const made = answering(
    {
      agreement: () => good({ agreement, isDefault: true, versions: [] }),
      connections: () => good([]),
      outbox: () => good([]),
      ...answers,
    },
    language,
  );
  const allowed = new Set(granted);
  const { getMessage } = made.browser.i18n;
  Object.assign(made.browser.i18n, {
    getMessage: (key: string, values: string[] = []) =>
      /^connect_(acme_mail|force|house)_step\d$/.test(key) ? `Do ${key.slice(-5)}.` : getMessage(key, values),
  });
  const { request } = made.browser.permissions;
  Object.assign(made.browser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => allowed.has(origin)),
    request: async (asked: { origins: string[] }) => {
      const isGranted = await request(asked);
      if (isGranted) for (const origin of asked.origins) allowed.add(origin);
      return isGranted;
    },
  });
  return made;
}

/** The part drawn, and used by the names of what is on it. */
export async function options() {
  const page = await drawn(<ConnectionsSection />);
  const focused: (string | null)[] = [];
  // The library's own elements know no focus.
  Object.assign(window.HTMLElement.prototype, {
    focus(this: HTMLElement) {
      focused.push(this.id || this.textContent);
    },
  });
  const field = (name: string): HTMLInputElement => {
    const label = page.all('label').find(({ textContent }) => textContent?.trim() === name);
    if (!label) throw new Error(`there is no field ${name}`);
    const id = label.getAttribute('for');
    return (id ? page.get(`#${id}`) : page.get('input')) as HTMLInputElement;
  };
  const box = (name: string): HTMLInputElement => {
    const label = page.all('label').find(({ textContent }) => textContent?.trim() === name);
    return label?.querySelector('input') as HTMLInputElement;
  };
  const enter = async (target: HTMLInputElement, part: object, type: string): Promise<void> => {
    for (const [name, value] of Object.entries(part)) {
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
    }
    target.dispatchEvent(new window.Event(type, { bubbles: true }));
    await rest();
  };
  return {
    ...page,
    focused,
    field,
    box,
    write: (name: string, value: string) => enter(field(name), { value }, 'input'),
    choose: (name: string, value: string) => enter(field(name), { value }, 'change'),
    tick: (name: string, checked: boolean) => enter(box(name), { checked }, 'change'),
    submit: async () => {
      page.get('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
      await rest();
    },
    ticked: () => page.all('input[type="checkbox"][checked]').map((each) => each.closest('label')?.textContent),
    alerts: () => page.all('[role="alert"]').map(({ textContent }) => textContent),
    said: () =>
      page
        .all('[role="status"]')
        .map(({ textContent }) => textContent)
        .filter(Boolean),
  };
}
