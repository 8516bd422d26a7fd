/** Who may import whom. The table is the architecture; a new folder or package is added here or nowhere. */
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles, target } from './source-files.ts';

/**
 * What the files of a folder may import beside their own folder: packages, folders, or single files; the first folder
 * that a file lies in counts. `types only`
 * is not told apart: what may be imported for its types may be imported.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'lib/domain': ['zod/mini'],
  'lib/platform': ['lib/domain', 'webextension-polyfill', 'public/_locales/en/messages.json'],
  'lib/crm': ['lib/domain'],
  // A plan of a CRM is a message.
  'lib/messaging': ['lib/domain', 'lib/platform', 'lib/crm/adapter.ts', 'zod/mini'],
  'lib/storage': ['lib/domain', 'lib/platform', 'idb', 'zod/mini'],
  // A file on the web is read as one that is imported by hand.
  'lib/connectors/file': ['lib/connectors', 'lib/domain', 'lib/import', 'zod/mini'],
  // How other systems are spoken to; nothing of what is stored, or of who asks.
  'lib/connectors': ['lib/domain', 'zod/mini', 'ky', 'oauth4webapi'],
  // What is asked and told, and when: the part of the worker with a script of its own.
  'lib/exchange': [
    'lib/connectors',
    'lib/domain',
    'lib/messaging',
    'lib/platform',
    'lib/storage',
    'p-limit',
    'zod/mini',
  ],
  'lib/import': ['lib/domain', 'papaparse', 'zod/mini'],
  'lib/sample': ['lib/domain'],
  'lib/holidays': ['lib/domain', 'ical.js', 'date-holidays'],
  // Which CRM a site is knows nothing of how its pages are read and mended; both know nothing of who asks.
  'lib/background/sites': [...worker(), 'lib/background/broadcast.ts', 'lib/background/tabs.ts'],
  'lib/background/mending': [
    ...worker(),
    'lib/background/sites',
    'lib/background/broadcast.ts',
    'lib/background/session-values.ts',
    'lib/background/tabs.ts',
  ],
  // The part of the worker with a script of its own, for what pages ask now and then. It uses the worker's own parts.
  'lib/background/office': [...worker(), 'lib/background'],
  'lib/background': [
    ...worker(),
    'lib/crm/record-address.ts',
    'lib/sample',
    // Types alone: the exchange is a script of its own, which the worker loads when it needs it.
    'lib/exchange/contract.ts',
  ],
  'lib/content': [
    // How a plan is followed, and no CRM's own: the worker hands over the one at hand.
    'lib/crm/adapter.ts',
    'lib/crm/find-elements.ts',
    'lib/crm/match-url.ts',
    'lib/crm/read-page.ts',
    'lib/crm/read-place.ts',
    'lib/domain',
    'lib/messaging/client.ts',
    'lib/messaging/protocol.ts',
    'lib/platform',
    // The edge has the colours and the icons of the rest, as a style sheet and as data.
    'components/ui/tokens.css',
    'lucide',
  ],
  'components/ui': [
    'lib/domain',
    // What the fields of a connection are called, for failures that name one.
    'lib/connectors/about.ts',
    'lib/platform/i18n.ts',
    'lib/platform/format.ts',
    'lib/platform/clock.ts',
    'lib/platform/watch-clock.ts',
    'preact',
    'preact/hooks',
    'lucide',
  ],
  'components/sidebar': surface(),
  'components/popup': surface(),
  'components/leads': surface(),
  // Pictures of figures: where a bar begins and how a line runs are worked out by a library, and drawn by Preact.
  'components/reports/charts': [...surface(), 'd3-scale', 'd3-shape'],
  'components/reports': [...surface(), 'lib/sample'],
  'components/options': [
    ...surface(),
    'lib/import',
    'lib/sample',
    'lib/holidays',
    // What connectors say of themselves, and none of their code.
    'lib/connectors/about.ts',
    'lib/connectors/catalogue.ts',
    'lib/connectors/origins.ts',
  ],
  entrypoints: [
    'components',
    'lib/background',
    'lib/content',
    'lib/exchange',
    'lib/messaging',
    'lib/platform',
    'preact',
    'wxt',
  ],
};

/** What the folders of the worker have in common. */
function worker(): string[] {
  return [
    'lib/background/workspace.ts',
    'lib/domain',
    'lib/storage',
    'lib/messaging',
    'lib/platform',
    // Not the CRMs themselves: they are in a file that is read when it is needed.
    'lib/crm/adapter.ts',
    'lib/crm/crm-book.ts',
    'lib/crm/match-url.ts',
    'zod/mini',
  ];
}

function surface(): string[] {
  return [
    'components/ui',
    'lib/domain',
    'lib/messaging/client.ts',
    'lib/messaging/events.ts',
    'lib/messaging/failure-text.ts',
    'lib/messaging/protocol.ts',
    'lib/platform',
    'preact',
    'preact/hooks',
    'lucide',
  ];
}

/** Packages that one file alone may import. */
const onlyDoor: Readonly<Record<string, string>> = {
  'webextension-polyfill': 'lib/platform/browser.ts',
  // Both are large, and each is loaded by the one file that uses it, when it is used.
  'date-holidays': 'lib/holidays/library-holidays.ts',
  'ical.js': 'lib/holidays/ics/event.ts',
};

const files = sourceFiles('lib', 'components', 'entrypoints');

function folderOf(path: string): string | undefined {
  return Object.keys(mayImport).find((folder) => path.startsWith(`${folder}/`));
}

function covers(allowed: string, imported: string): boolean {
  return imported === allowed || imported.startsWith(`${allowed}/`);
}

function forbidden(file: SourceFile): string[] {
  const folder = folderOf(file.path);
  if (!folder) return [`${file.path} lies in no folder of the architecture`];
  const allowed = [folder, ...(mayImport[folder] ?? [])];
  return file.imports
    .map((imported) => target(file.path, imported))
    .filter((imported) => !allowed.some((entry) => covers(entry, imported)))
    .map((imported) => `${file.path} imports ${imported}`);
}

/** Every cycle among the files, as a chain of paths. */
function cycles(): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, chain: readonly string[]): void => {
    const from = chain.indexOf(path);
    if (from >= 0) found.push([...chain.slice(from), path].join(' -> '));
    const file = byPath.get(path);
    if (from >= 0 || done.has(path) || !file) return;
    for (const imported of file.imports) visit(target(path, imported), [...chain, path]);
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return found;
}

describe('import directions', () => {
  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('follow the table', () => {
    expect(files.flatMap(forbidden)).toEqual([]);
  });

  it.each(Object.entries(onlyDoor))('%s is imported by %s alone', (name, door) => {
    const importers = files.filter((file) => file.imports.includes(name)).map((file) => file.path);
    expect(importers).toEqual([door]);
  });

  it('go round in no cycle', () => {
    expect(cycles()).toEqual([]);
  });

  it('name files with their extension', () => {
    const bare = files.flatMap((file) =>
      file.imports
        .filter((imported) => imported.startsWith('.') && !/\.(ts|tsx|css|json)(\?\w+)?$/.test(imported))
        .map((imported) => `${file.path} imports ${imported}`),
    );
    expect(bare).toEqual([]);
  });

  it('never reach into the tests or the entrypoints', () => {
    const reaching = files.flatMap((file) =>
      file.imports
        .map((imported) => target(file.path, imported))
        .filter(
          (imported) =>
            /^(test|entrypoints)\//.test(imported) &&
            !imported.startsWith(`${file.path.split('/').slice(0, 2).join('/')}/`),
        )
        .map((imported) => `${file.path} imports ${imported}`),
    );
    expect(reaching).toEqual([]);
  });
});
