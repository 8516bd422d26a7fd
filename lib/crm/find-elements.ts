/** Elements of a page that the user can see, shadow roots included where a CRM draws into them. */

/** Where to look. */
export interface Scope {
  readonly root: ParentNode;
  /** Whether to look inside open shadow roots too. */
  readonly shadow: boolean;
  /** Takes the selectors that the browser does not understand. */
  readonly broken: Set<string>;
}

/** The elements that a selector finds, in the page's order; none where the browser does not understand it. */
export function elementsAt({ root, shadow, broken }: Scope, selector: string): Element[] {
  try {
    const roots = shadow ? [root, ...shadowRoots(root)] : [root];
    return roots.flatMap((each) => [...each.querySelectorAll(selector)]);
  } catch {
    broken.add(selector);
    return [];
  }
}

/**
 * Whether the user sees the element. CRMs keep the pages of earlier records in the document, out of sight; what is
 * hidden from screen readers is as good as out of sight, as beneath a dialog: what the page shows of the record then
 * is read once the dialog is closed.
 */
export function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    if (at.closest('[aria-hidden="true"], [hidden]:not([hidden="until-found"])')) return false;
    // Where nothing is laid out, what the markup itself says must do.
    if (typeof at.checkVisibility !== 'function')
      return at.closest('[style*="display: none"], [style*="display:none"]') === null;
  }
  return element.checkVisibility({ visibilityProperty: true });
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function shadowRoots(root: ParentNode): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...shadowRoots(shadowRoot)] : [],
  );
}
