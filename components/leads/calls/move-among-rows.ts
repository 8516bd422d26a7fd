/** From lead to lead by the arrow keys, as in any list; Home and End to the first and the last. */
export function moveAmongRows(event: KeyboardEvent, list: Element | null): void {
  if (!list || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...list.querySelectorAll<HTMLElement>('.lead-name[href]')];
  const place = links.indexOf(document.activeElement as HTMLElement);
  if (place < 0) return;
  const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (!link) return;
  event.preventDefault();
  link.focus();
}
