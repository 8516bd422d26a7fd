/** The project's own source, read and parsed once, for the tests that hold its conventions. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync } from 'vite';

/** The folder of package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface SourceFile {
  /** From the project's folder, with forward slashes: `lib/domain/time.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly comments: readonly { readonly start: number; readonly end: number; readonly value: string }[];
  /** What it imports, re-exports or imports dynamically, as written. */
  readonly imports: readonly string[];
}

/** The TypeScript files under a folder of the project, none where there is no such folder. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    filesUnder(folder)
      .filter((path) => /\.tsx?$/.test(path))
      .map(read),
  );
}

/** Paths of all files under a folder of the project. */
export function filesUnder(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}

const parsed = new Map<string, SourceFile>();

function read(path: string): SourceFile {
  const known = parsed.get(path);
  if (known) return known;
  const text = readFileSync(join(root, path), 'utf8');
  const { program, module, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const imports = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => literal(text.slice(start, end))),
    ...nodesOf(program, 'TSImportType').map((node) => String((node as { source?: { value?: unknown } }).source?.value)),
  ];
  const file: SourceFile = { path, text, program, comments, imports: [...new Set(imports)] };
  parsed.set(path, file);
  return file;
}

/** A name in quotes. What is worked out when it runs is a built script, and no file of the source. */
function literal(written: string): string[] {
  return /^['"`].*['"`]$/.test(written) ? [written.slice(1, -1)] : [];
}

/** The file that a relative import of `from` names; another package's name stays as it is. */
export function target(from: string, imported: string): string {
  if (!imported.startsWith('.')) return imported;
  return join(dirname(from), imported.split('?')[0] ?? imported)
    .split(sep)
    .join('/');
}

interface Node {
  readonly type: string;
  readonly start: number;
}

/** All nodes of some types under a node, in the order of the text. */
export function nodesOf(node: unknown, ...types: readonly string[]): Node[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((child) => nodesOf(child, ...types));
  const own = 'type' in node && types.includes(String(node.type)) ? [node as unknown as Node] : [];
  return [...own, ...Object.values(node).flatMap((child) => nodesOf(child, ...types))];
}

/** `path:line` of a place in a file, as editors take it. */
export function place(file: SourceFile, offset: number): string {
  return `${file.path}:${file.text.slice(0, offset).split('\n').length}`;
}
