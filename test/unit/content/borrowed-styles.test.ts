import { describe, expect, it } from 'vitest';
import { BorrowedStyles } from '../../../lib/content/borrowed-styles.ts';

/** An element with as much of inline styles as is borrowed. */
class StyledElement {
  readonly #styles = new Map<string, [value: string, priority: string]>();
  #attribute: boolean;

  constructor(styles: Record<string, string> = {}) {
    this.#attribute = Object.keys(styles).length > 0;
    for (const [property, value] of Object.entries(styles)) this.page(property, value);
  }

  /** As the page sets it: `10px` or `10px !important`. */
  page(property: string, written: string): void {
    this.style.setProperty(property, written.replace(' !important', ''), written.includes('!') ? 'important' : '');
  }

  getAttribute(): string | null {
    const written = [...this.#styles].map(
      ([name, [value, priority]]) => `${name}: ${value}${priority && ' !important'};`,
    );
    return this.#attribute ? written.join(' ') : null;
  }

  removeAttribute(): void {
    this.#attribute = false;
    this.#styles.clear();
  }

  readonly style = {
    getPropertyValue: (property: string) => this.#styles.get(property)?.[0] ?? '',
    getPropertyPriority: (property: string) => this.#styles.get(property)?.[1] ?? '',
    setProperty: (property: string, value: string, priority = '') => {
      this.#attribute = true;
      this.#styles.set(property, [value, priority]);
    },
    removeProperty: (property: string) => this.#styles.delete(property),
  };
}

function borrowed(styles?: Record<string, string>) {
  const page = new StyledElement(styles);
  return { page, element: page as unknown as HTMLElement, styles: new BorrowedStyles() };
}

describe('borrowed styles', () => {
  it('are set against the page’s own', () => {
    const { page, element, styles } = borrowed({ width: '100% !important' });
    styles.set(element, 'width', 'auto');
    expect(page.getAttribute()).toBe('width: auto !important;');
    expect(styles.has(element)).toBe(true);
  });

  it.each<[string, Record<string, string> | undefined]>([
    ['nothing', undefined],
    ['a value', { 'margin-right': '4px' }],
    ['a value with priority', { 'margin-right': '4px !important' }],
    ['another property', { color: 'red' }],
  ])('give back %s exactly', (_, before) => {
    const { page, element, styles } = borrowed(before);
    const attribute = page.getAttribute();
    styles.set(element, 'margin-right', '388px');
    styles.set(element, 'margin-right', '448px');
    expect(page.getAttribute()).not.toBe(attribute);
    styles.giveBack();
    expect(page.getAttribute()).toBe(attribute);
    expect(styles.has(element)).toBe(false);
  });

  it('leave what the page has changed since', () => {
    const { page, element, styles } = borrowed({ 'margin-right': '4px' });
    styles.set(element, 'margin-right', '388px');
    page.page('margin-right', '12px');
    styles.giveBack();
    expect(page.getAttribute()).toBe('margin-right: 12px;');
  });

  it('are given back once', () => {
    const { page, element, styles } = borrowed();
    styles.set(element, 'margin-right', '388px');
    styles.giveBack();
    page.page('margin-right', '388px !important');
    styles.giveBack();
    expect(page.getAttribute()).toBe('margin-right: 388px !important;');
  });
});
