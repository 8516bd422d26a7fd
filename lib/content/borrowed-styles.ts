/** Inline styles set on the page's own elements for a time, and given back exactly. */

interface Loan {
  readonly element: HTMLElement;
  readonly property: string;
  readonly hadAttribute: boolean;
  readonly before: string;
  readonly priority: string;
  ours: string;
}

/** What is set on the page's elements until it is given back. */
export class BorrowedStyles {
  readonly #loans: Loan[] = [];

  /** Sets a property against the page's own rules. Setting it again keeps what the page had. */
  set(element: HTMLElement, property: string, value: string): void {
    let loan = this.#loans.find((known) => known.element === element && known.property === property);
    if (!loan) {
      loan = {
        element,
        property,
        hadAttribute: Boolean(element.getAttribute('style')),
        before: element.style.getPropertyValue(property),
        priority: element.style.getPropertyPriority(property),
        ours: '',
      };
      this.#loans.push(loan);
    }
    element.style.setProperty(property, value, 'important');
    // As the browser writes it, for the comparison when it is given back.
    loan.ours = element.style.getPropertyValue(property);
  }

  /** Whether something of this element is borrowed. */
  has(element: Element): boolean {
    return this.#loans.some((loan) => loan.element === element);
  }

  /** Gives everything back, but leaves what the page itself has changed since. */
  giveBack(): void {
    for (const { element, property, before, priority, ours, hadAttribute } of this.#loans.splice(0).reverse()) {
      if (element.style.getPropertyValue(property) !== ours) continue;
      if (before === '') element.style.removeProperty(property);
      else element.style.setProperty(property, before, priority);
      // Asked as an attribute: Chromium brings a removed one back that it has not yet written out.
      if (!hadAttribute && element.getAttribute('style') === '') element.removeAttribute('style');
    }
  }
}
