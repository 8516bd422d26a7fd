/** On which link the pointer rests: the rep may go there next, and what other systems know can be asked for by then. */

/** How long the pointer rests before it counts; milliseconds. */
const rest = 150;

/** Tells of links on which the pointer rests, each once in a row, until the signal is aborted. */
export function watchLinks(isRecord: (url: URL) => boolean, hint: (href: string) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | undefined;
  const onOver = ({ target }: Event): void => {
    clearTimeout(timer);
    const href = target instanceof Element ? target.closest('a')?.href : undefined;
    if (!href || href === last) return;
    timer = setTimeout(() => {
      last = href;
      if (URL.canParse(href) && isRecord(new URL(href))) hint(href);
    }, rest);
  };
  document.addEventListener('pointerover', onOver, { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
