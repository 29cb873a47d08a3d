/** Fetches what is not needed yet while nothing else is to do; what fails is asked for again when it is needed. */
export function whenIdle(fetch: () => Promise<unknown>): void {
  // Safari has no idle callback.
  const soon = window.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 300));
  soon(() => void fetch().catch(() => undefined));
}
