/** No text for the user stands in the code that draws. */
import { describe, expect, it } from 'vitest';
import { nodesOf, place, type SourceFile, sourceFiles } from './source-files.ts';

const spokenAttributes =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label|summary)$/;
/** The product's own name is the same in every language. */
const names = new Set(['Baton']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const files = sourceFiles('components', 'lib/content');

function isText(value: unknown): value is string {
  // An address that stands for any is the same in every language too.
  if (typeof value === 'string' && /^\S+\.example$/.test(value)) return false;
  return typeof value === 'string' && /\p{L}{2}/u.test(value) && !names.has(value.trim());
}

/** Texts that an expression may come to by itself: `'a'`, `x ? 'a' : 'b'`, `x && 'a'`, `` `a ${x}` ``. */
function textsIn(node: Node | null | undefined): Node[] {
  switch (node?.type) {
    case 'Literal':
      return isText(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).some(({ value }) => isText(value.cooked)) ? [node] : [];
    case 'ConditionalExpression':
      return [...textsIn(node.consequent as Node), ...textsIn(node.alternate as Node)];
    case 'LogicalExpression':
      return textsIn(node.right as Node);
    case 'JSXExpressionContainer':
      return textsIn(node.expression as Node);
    default:
      return [];
  }
}

function inChildren(file: SourceFile): Node[] {
  const elements = nodesOf(file.program, 'JSXElement', 'JSXFragment') as unknown as { children: Node[] }[];
  return elements.flatMap(({ children }) =>
    children.flatMap((child) => (child.type === 'JSXText' ? (isText(child.value) ? [child] : []) : textsIn(child))),
  );
}

function inAttributes(file: SourceFile): Node[] {
  const attributes = nodesOf(file.program, 'JSXAttribute') as unknown as {
    name: { name: unknown };
    value: Node | null;
  }[];
  return attributes
    .filter(({ name }) => spokenAttributes.test(String(name.name)))
    .flatMap(({ value }) => textsIn(value));
}

/** `element.title = 'text'`, `ariaLabel`, `textContent` and the like. */
function inAssignments(file: SourceFile): Node[] {
  const spoken = /^(textContent|innerText|title|ariaLabel|ariaDescription|placeholder|alt)$/;
  const assignments = nodesOf(file.program, 'AssignmentExpression') as unknown as { left: Node; right: Node }[];
  return assignments
    .filter(
      ({ left }) => left.type === 'MemberExpression' && spoken.test(String((left.property as { name?: string }).name)),
    )
    .flatMap(({ right }) => textsIn(right));
}

/** `element.setAttribute('aria-label', 'text')` and `element.append('text')`. */
function inCalls(file: SourceFile): Node[] {
  const calls = nodesOf(file.program, 'CallExpression') as unknown as { callee: Node; arguments: Node[] }[];
  return calls.flatMap(({ callee, arguments: given }) => {
    const method = String((callee.property as { name?: string } | undefined)?.name);
    if (method === 'append' || method === 'createTextNode') return given.flatMap(textsIn);
    if (method !== 'setAttribute' || !spokenAttributes.test(String(given[0]?.value))) return [];
    return textsIn(given[1]);
  });
}

describe('text for the user', () => {
  it.each([
    ['between tags', inChildren],
    ['in spoken attributes', inAttributes],
    ['set on elements', inAssignments],
    ['handed to elements', inCalls],
  ] as const)('never stands in the code %s', (_, find) => {
    const places = files.flatMap((file) => find(file).map((node) => place(file, node.start)));
    expect(places).toEqual([]);
  });
});
