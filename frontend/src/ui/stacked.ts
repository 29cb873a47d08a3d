/** Whether the two cards of a page are below each other; as in the style sheets. */
export function isStacked(): boolean {
  return window.matchMedia('(width < 60rem)').matches;
}
