/** Keeps the app in the browser, once the page has come. Without that it works too, as long as its server is there. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD) return;
  addEventListener('load', () => {
    navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
  });
}
