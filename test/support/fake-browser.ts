/** As much of the browser's extension API as the worker's tab side uses, in memory. */
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
  const onChanged = fakeEvent();
  let scripts: FakeScript[] = [];
  let tabs: FakeTab[] = [];
  let origins: string[] = [];
  const sent: { readonly tabId?: number; readonly frameId?: number; readonly message: unknown }[] = [];
  const injected: number[] = [];

  const isGranted = (url: string): boolean => origins.some((pattern) => url.startsWith(pattern.replace('*', '')));

  return {
    /** What the test reads and sets. */
    fake: {
      stored,
      sent,
      injected,
      scripts: () => scripts,
      setTabs: (next: FakeTab[]) => {
        tabs = next;
      },
      grant: (...patterns: string[]) => {
        origins = patterns;
      },
      storageListeners: onChanged.size,
    },
    storage: {
      onChanged,
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
      getAll: async () => ({ origins: [...origins], permissions: [] }),
      contains: async (asked: { origins: string[] }) => asked.origins.every((origin) => origins.includes(origin)),
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
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        injected.push(target.tabId);
      },
    },
    tabs: {
      // As browsers do, the address is hidden where nothing was granted.
      query: async ({ url }: { url?: string[] }) =>
        tabs
          .map((tab) => (tab.url && isGranted(tab.url) ? tab : { ...tab, url: undefined }))
          .filter((tab) => !url || url.some((pattern) => tab.url?.startsWith(pattern.replace('*', '')))),
      get: async (id: number) => {
        const tab = tabs.find((known) => known.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}`);
        return tab;
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
