/** Elements of a page that the user can see, shadow roots included where a CRM draws into them. */

/** Where to look. */
export interface Scope {
  readonly root: ParentNode;
  /** Whether to look inside open shadow roots too. */
  readonly shadow: boolean;
  /** The id of the record that is read. */
  readonly id: string;
  /** Whether dialogs above the root are passed over. */
  readonly beneath?: boolean;
  /** Takes the selectors that the browser does not understand. */
  readonly broken: Set<string>;
}

/**
 * The elements that a selector finds, in the page's order; none where the browser does not understand it. `{id}` in
 * the selector, inside quotes, stands for the record's id.
 */
export function elementsAt({ root, shadow, id, broken }: Scope, selector: string): Element[] {
  try {
    const named = selector.replaceAll('{id}', escaped(id));
    const roots = shadow ? [root, ...shadowRoots(root)] : [root];
    return roots.flatMap((each) => [...each.querySelectorAll(named)]);
  } catch {
    broken.add(selector);
    return [];
  }
}

/**
 * Whether the user sees an element that the selector found. A dialog is about something else than the page it lies
 * above, unless the selector speaks of it.
 */
export function isInSight({ root, beneath }: Scope, selector: string, element: Element): boolean {
  if (!isShown(element)) return false;
  const dialog = beneath && !selector.includes('dialog') && closest(element, dialogs);
  return !dialog || dialog.contains(root as Node & ParentNode);
}

const dialogs = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/**
 * Whether the user sees the element. CRMs keep the pages of earlier records in the document, out of sight; what is
 * hidden from screen readers or inert is as good as out of sight, as beneath a dialog: what the page shows of the
 * record then is read once the dialog is closed.
 */
export function isShown(element: Element): boolean {
  if (closest(element, '[aria-hidden="true"], [inert], [hidden]:not([hidden="until-found"])')) return false;
  // Where nothing is laid out, what the markup itself says must do.
  if (typeof element.checkVisibility !== 'function')
    return !closest(element, '[style*="display: none"], [style*="display:none"]');
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  // No one can scroll to what lies left of the page's edge.
  return element.getBoundingClientRect().right + scrollX >= 0;
}

/** As an element's own `closest`, out of shadow roots too. */
function closest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/** Whether something that the selector finds is around the element; also where the browser does not understand it. */
export function isInside({ broken }: Scope, element: Element, selector: string): boolean {
  try {
    for (let at: Element | null = element; at; at = hostOf(at)) {
      if (at.parentElement?.closest(selector) || (at !== element && at.matches(selector))) return true;
    }
    return false;
  } catch {
    broken.add(selector);
    return true;
  }
}

/** For inside quotes. Record ids are letters, digits and a few signs; anything else could end the quoted part. */
function escaped(id: string): string {
  return id.replace(/[^\w.-]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** Those of the root itself and of all that stands inside it. */
function shadowRoots(root: ParentNode): ShadowRoot[] {
  const own = 'shadowRoot' in root ? (root as Element).shadowRoot : null;
  const hosts = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...(own ? [own] : []), ...hosts].flatMap((each) => [each, ...shadowRoots(each)]);
}
