/** Tells the parts of this page that rows of a side table were stored: no lead changed by it, so the worker says nothing. */

const changes = new EventTarget();

/** Says it. */
export function sideChanged(): void {
  changes.dispatchEvent(new Event('change'));
}

/** Listens; gives how to stop. */
export function onSideChange(listen: () => void): () => void {
  changes.addEventListener('change', listen);
  return () => changes.removeEventListener('change', listen);
}
