/** Scrolls what lies beneath the glass, as the wheel would have. */

/** By the wheel's way, in CSS pixels, the innermost part around an element that can go that way. */
export function scrollBeneath(from: Element | null, { deltaX, deltaY, deltaMode }: WheelEvent): void {
  // Lines and pages, as some mice count.
  const unit = [1, 16, innerHeight][deltaMode] ?? 1;
  const way = { left: deltaX * unit, top: deltaY * unit, behavior: 'instant' } as const;
  for (let at = from; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) {
    if (!canScroll(at)) continue;
    const { scrollTop, scrollLeft } = at;
    at.scrollBy(way);
    if (at.scrollTop !== scrollTop || at.scrollLeft !== scrollLeft) return;
  }
  window.scrollBy(way);
}

function canScroll(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  const { overflowY, overflowX } = getComputedStyle(element);
  return /auto|scroll/.test(overflowY + overflowX);
}
