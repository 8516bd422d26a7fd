/** As much of the browser's extension API as the worker uses, in memory. */
import { words } from '../browser/words.ts';

interface FakeTab {
  readonly id: number;
  readonly url?: string;
  readonly active?: boolean;
}

interface FakeScript {
  readonly id: string;
  readonly matches: readonly string[];
}

type Listener = (...given: never[]) => unknown;

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    fire: (...given: unknown[]) => {
      for (const listener of [...listeners]) listener(...(given as never[]));
    },
    size: () => listeners.size,
  };
}

/** A browser with nothing in it. `kind` decides what frames hear. */
export function fakeBrowser(kind: 'chrome' | 'moz' = 'chrome') {
  const stored = new Map<string, unknown>();
  const kept = new Map<string, unknown>();
  const onChanged = fakeEvent();
  let scripts: FakeScript[] = [];
  let tabs: FakeTab[] = [];
  let origins: string[] = [];
  let permissions: string[] = [];
  const badge = { text: '', color: '', textColor: '', title: '' };
  const alarms = new Map<string, { readonly name: string; readonly scheduledTime: number }>();
  const notifications = new Map<string, Record<string, unknown>>();
  /** What was opened or brought to the front. */
  const opened: (string | number)[] = [];
  const sent: { readonly tabId?: number; readonly frameId?: number; readonly message: unknown }[] = [];
  const injected: number[] = [];
  /** Files put into tabs, by tab, and what functions put into them answer. */
  const files: { readonly tabId: number; readonly file: string }[] = [];
  let answers: Readonly<Record<number, unknown>> = {};
  let managed: Record<string, unknown> | undefined;

  const isGranted = (url: string): boolean => origins.some((pattern) => isMatch(pattern, url));
  const seen = (tab: FakeTab) => (tab.url && isGranted(tab.url) ? tab : { ...tab, url: undefined });

  return {
    /** What the test reads and sets. */
    fake: {
      stored,
      sent,
      injected,
      files,
      scripts: () => scripts,
      tabs: () => tabs,
      /** What a function put into a tab's page answers; a tab without an answer refuses it. */
      answer: (next: Readonly<Record<number, unknown>>) => {
        answers = next;
      },
      /** The admin's policy. */
      manage: (policy: Record<string, unknown> | undefined) => {
        managed = policy;
      },
      setTabs: (next: FakeTab[]) => {
        tabs = next;
      },
      grant: (...patterns: string[]) => {
        origins = patterns;
      },
      granted: (): readonly string[] => origins,
      /** What `storage.local` holds. */
      kept,
      storageListeners: onChanged.size,
      badge,
      alarms,
      notifications,
      opened,
      allow: (...names: string[]) => {
        permissions = names;
      },
    },
    i18n: {
      getUILanguage: () => 'en',
      getMessage: (key: string, values: string[] = []) => words(key, values),
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(badge, { text }),
      setBadgeBackgroundColor: async ({ color }: { color: string }) => void Object.assign(badge, { color }),
      setBadgeTextColor: async ({ color }: { color: string }) => void Object.assign(badge, { textColor: color }),
      setTitle: async ({ title }: { title: string }) => void Object.assign(badge, { title }),
      openPopup: async () => void opened.push('popup'),
    },
    alarms: {
      create: async (name: string, { when }: { when: number }) => void alarms.set(name, { name, scheduledTime: when }),
      get: async (name: string) => alarms.get(name),
      onAlarm: fakeEvent(),
    },
    notifications: {
      create: async (id: string, options: Record<string, unknown>) => {
        if (!permissions.includes('notifications')) throw new Error('notifications are not allowed');
        if (kind === 'moz' && 'buttons' in options) throw new Error('Property "buttons" is unsupported by Firefox');
        notifications.set(id, options);
        return id;
      },
      getAll: async () => Object.fromEntries(notifications),
      clear: async (id: string) => notifications.delete(id),
      onClicked: fakeEvent(),
      onButtonClicked: kind === 'moz' ? undefined : fakeEvent(),
    },
    windows: { update: async () => ({}), create: async () => ({ id: 1 }) },
    storage: {
      onChanged,
      local: {
        get: async (key: string) => structuredClone(kept.has(key) ? { [key]: kept.get(key) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [name, value] of Object.entries(structuredClone(values))) kept.set(name, value);
        },
      },
      managed: {
        get: async (keys: string | readonly string[] | null) => {
          if (!managed) throw new Error('Managed storage manifest not found');
          const entries = Object.entries(managed).filter(([name]) => keys === null || [keys].flat().includes(name));
          return structuredClone(Object.fromEntries(entries));
        },
      },
      session: {
        get: async (key: string | null) =>
          structuredClone(Object.fromEntries([...stored].filter(([name]) => key === null || name === key))),
        set: async (values: Record<string, unknown>) => {
          for (const [name, newValue] of Object.entries(structuredClone(values))) {
            stored.set(name, newValue);
            onChanged.fire({ [name]: { newValue } }, 'session');
          }
        },
        remove: async (key: string) => stored.delete(key),
      },
    },
    runtime: {
      id: 'baton',
      getManifest: () => ({ version: '2.0.0' }),
      getPlatformInfo: async () => ({ os: 'linux' }),
      getURL: (path: string) => `${kind}-extension://baton${path}`,
      sendMessage: async (message: unknown) => {
        sent.push({ message });
        throw new Error('Could not establish connection. Receiving end does not exist.');
      },
      onInstalled: fakeEvent(),
      onStartup: fakeEvent(),
      onMessage: fakeEvent(),
    },
    permissions: {
      getAll: async () => ({ origins: [...origins], permissions: [...permissions] }),
      contains: async (asked: { origins?: string[]; permissions?: string[] }) =>
        (asked.origins ?? []).every((origin) => origins.includes(origin) || isGranted(origin)) &&
        (asked.permissions ?? []).every((name) => permissions.includes(name)),
      remove: async ({ origins: removed = [] }: { origins?: string[] }) => {
        const before = origins.length;
        origins = origins.filter((origin) => !removed.includes(origin));
        return origins.length < before;
      },
      onAdded: fakeEvent(),
      onRemoved: fakeEvent(),
    },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(scripts),
      registerContentScripts: async (added: FakeScript[]) => {
        if (scripts.some(({ id }) => added.some((script) => script.id === id))) throw new Error('Duplicate script ID');
        scripts.push(...added);
      },
      updateContentScripts: async (changed: FakeScript[]) => {
        scripts = scripts.map((script) => changed.find(({ id }) => id === script.id) ?? script);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        scripts = scripts.filter(({ id }) => !ids.includes(id));
      },
      executeScript: async ({ target: { tabId }, files: put }: { target: { tabId: number }; files?: string[] }) => {
        if (put?.includes('/edge.js')) injected.push(tabId);
        if (put) files.push(...put.map((file) => ({ tabId, file })));
        else if (!(tabId in answers)) throw new Error('Cannot access contents of the page');
        return [{ frameId: 0, result: put ? null : answers[tabId] }];
      },
    },
    tabs: {
      // As browsers do, the address is hidden where nothing was granted.
      query: async ({ url, active }: { url?: string[]; active?: boolean }) =>
        tabs
          .map(seen)
          .filter((tab) => !url || url.some((pattern) => tab.url !== undefined && isMatch(pattern, tab.url)))
          .filter((tab) => active === undefined || (tab.active ?? false) === active),
      get: async (id: number) => {
        const tab = tabs.find((known) => known.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}`);
        return tab;
      },
      update: async (id: number, { url }: { url?: string }) => {
        if (!tabs.some((tab) => tab.id === id)) throw new Error(`No tab with id: ${id}`);
        if (url === undefined) opened.push(id);
        else {
          opened.push(url);
          tabs = tabs.map((tab) => (tab.id === id ? { ...tab, url } : tab));
        }
        return { id, windowId: 1 };
      },
      create: async ({ url }: { url: string }) => {
        opened.push(url);
        const id = Math.max(98, ...tabs.map((tab) => tab.id)) + 1;
        tabs = [...tabs, { id, url }];
        return { id, windowId: 1 };
      },
      remove: async (id: number) => {
        tabs = tabs.filter((tab) => tab.id !== id);
      },
      sendMessage: async (tabId: number, message: unknown, { frameId }: { frameId: number }) => {
        sent.push({ tabId, frameId, message });
        throw new Error('Could not establish connection. Receiving end does not exist.');
      },
      onRemoved: fakeEvent(),
      onActivated: fakeEvent(),
      onUpdated: fakeEvent(),
    },
  };
}

/** As browsers match sites: by scheme and host, whatever the port; a star stands for every host. */
function isMatch(pattern: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*` === pattern || `${protocol}//*/*` === pattern;
}
