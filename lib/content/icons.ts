/** Icons without a framework. */
import type { IconNode } from 'lucide';

const svgNamespace = 'http://www.w3.org/2000/svg';

const slanted = { transform: 'rotate(-38 12 12)' };

/** Baton's own mark: a relay baton. */
export const batonMark: IconNode = [
  ['rect', { x: 1, y: 8.5, width: 22, height: 7, rx: 3.5, ...slanted }],
  ['path', { d: 'M15 8.5v7M18 8.5v7', ...slanted }],
];

/** A picture beside a word, hidden from screen readers. `size` in CSS pixels. */
export function drawIcon(node: IconNode, size: number): SVGElement {
  const svg = element('svg', { viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true' });
  for (const [name, attributes] of node) svg.append(element(name, attributes));
  return svg;
}

function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
