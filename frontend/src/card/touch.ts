/** Whether a field that takes the focus would open a keyboard over the question. */
export function isTouched(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}
