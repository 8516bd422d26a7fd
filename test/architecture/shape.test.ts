/** How files look: small, documented, no drawer for odds and ends. */
import { describe, expect, it } from 'vitest';
import { filesUnder, place, type SourceFile, sourceFiles } from './source-files.ts';

const product = sourceFiles('lib', 'components', 'entrypoints');
const lines = (file: { text: string }) => file.text.trimEnd().split('\n').length;

function tooLong(files: readonly SourceFile[], most: number): string[] {
  return files.filter((file) => lines(file) > most).map((file) => `${file.path} has ${lines(file)} lines`);
}

interface Statement {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly declaration?: { readonly type: string; readonly id?: { readonly name?: string } } | null;
}

/** Types are told by the file's own head comment, by their schema, or by the component whose properties they are. */
function speaksForItself(file: SourceFile, { start, end, declaration }: Statement): boolean {
  const headed = file.text.startsWith('/**');
  if (declaration?.type === 'TSTypeAliasDeclaration') return headed || file.text.slice(start, end).includes('typeof ');
  return declaration?.type === 'TSInterfaceDeclaration' && (headed || /Props$/.test(declaration.id?.name ?? ''));
}

/** Exports without a doc comment above them or above the block of lines they stand in. */
function undocumented(file: SourceFile): string[] {
  const documented = (start: number) => {
    const gap = file.text.lastIndexOf('\n\n', start);
    return file.comments.some(
      (comment) => comment.value.startsWith('*') && comment.start > gap && comment.end <= start,
    );
  };
  return (file.program.body as unknown as readonly Statement[])
    .filter(({ type, declaration }) => /^Export(Default|Named)Declaration$/.test(type) && declaration)
    .filter((statement) => !speaksForItself(file, statement) && !documented(statement.start))
    .map(({ start }) => place(file, start));
}

describe('files', () => {
  it('have at most 300 lines, tests included', () => {
    expect(tooLong(sourceFiles('lib', 'components', 'entrypoints', 'test'), 300)).toEqual([]);
  });

  it('have fewer than 90 lines in the median', () => {
    const sorted = product.map(lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(90);
  });

  it('that start something have at most 40 lines', () => {
    expect(tooLong(sourceFiles('entrypoints'), 40)).toEqual([]);
  });

  it('lie in no folder called utils, helpers, common or misc', () => {
    const drawers = ['lib', 'components', 'entrypoints', 'test']
      .flatMap(filesUnder)
      .filter((path) => /\/(utils|helpers|common|misc)\//.test(path));
    expect(drawers).toEqual([]);
  });

  it('are named in kebab case, components in Pascal case', () => {
    const odd = product
      .map((file) => file.path)
      .filter((path) => !/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?|[A-Z][A-Za-z0-9]*\.tsx)$/.test(path));
    expect(odd).toEqual([]);
  });

  it('say what each export is', () => {
    expect(product.flatMap(undocumented)).toEqual([]);
  });

  it('gather no other file’s exports', () => {
    const barrels = product.filter(
      ({ program }) =>
        program.body.length > 0 &&
        program.body.every((statement) => /^Export/.test(statement.type) && 'source' in statement && statement.source),
    );
    expect(barrels.map((file) => file.path)).toEqual([]);
  });
});
