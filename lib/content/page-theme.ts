/** Whether the CRM's page is light or dark, so that Baton does not stand out; where the page does not say, the system. */

/** A look of the page. */
export type Theme = 'light' | 'dark';

const attributes = ['class', 'data-theme', 'data-bs-theme', 'data-mode', 'data-color-scheme'];
const system = () => matchMedia('(prefers-color-scheme: dark)');

/** The theme now. `drawn`: the page's own colours may be asked for, which costs a calculation of its style. */
export function pageTheme(page: Document, drawn: boolean): Theme {
  return (
    namedTheme(page.documentElement) ??
    (drawn ? paintedTheme(page) : undefined) ??
    (system().matches ? 'dark' : 'light')
  );
}

function namedTheme(root: Element): Theme | undefined {
  for (const attribute of attributes) {
    const words = root.getAttribute(attribute)?.split(/\s+/) ?? [];
    if (words.includes('dark')) return 'dark';
    if (words.includes('light')) return 'light';
  }
  return undefined;
}

function paintedTheme(page: Document): Theme | undefined {
  for (const element of [page.body, page.documentElement]) {
    const ground = element && brightness(getComputedStyle(element).backgroundColor);
    if (ground !== undefined && ground !== null) return ground < 0.4 ? 'dark' : 'light';
  }
  const { colorScheme } = getComputedStyle(page.documentElement);
  return colorScheme === 'dark' || colorScheme === 'light' ? colorScheme : undefined;
}

/** From 0, black, to 1, white; `undefined` for a colour that lets through most of what lies beneath. */
export function brightness(colour: string): number | undefined {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined;
  if (/^(?:ok)?l(?:ab|ch)/.test(colour)) return red > 1 ? red / 100 : red;
  const scale = colour.startsWith('color(') ? 1 : 255;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / scale;
}

/** Follows the page's theme until the signal is aborted; calls back at once and after each change. */
export function followPageTheme(changed: (theme: Theme) => void, signal: AbortSignal): void {
  let theme: Theme | undefined;
  const check = (): void => {
    const next = pageTheme(document, document.readyState !== 'loading');
    if (next !== theme) changed(next);
    theme = next;
  };
  check();
  document.addEventListener('DOMContentLoaded', check, { signal });
  window.addEventListener('load', check, { signal });
  system().addEventListener('change', check, { signal });
  // One element's attributes, not the document.
  const observer = new MutationObserver(check);
  observer.observe(document.documentElement, { attributeFilter: attributes });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
