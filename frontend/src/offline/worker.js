/*
 * Keeps the app's own files in the browser, so that the page opens while its server is away. Nothing of the service is
 * kept: its answers are always asked for. What is in capitals is filled in by the build (see build/offline.ts).
 */
const PREFIX = 'cachehit ';
const CACHE = PREFIX + VERSION;
/** What the server may take before the kept page is shown in its place. */
const PATIENCE_MS = 4_000;
const SERVICE = /^\/(api|execute|health|languages|openapi)([/.]|$)/;
/** The build has a hash of the contents in these names. */
const isNamedByContents = ({ pathname }) => pathname.startsWith('/assets/');

self.addEventListener('install', (event) => {
  // The service's answers need not take the way through here where the browser can do without.
  event.addRoutes?.(
    ['api', 'execute', 'health', 'languages'].map((path) => ({
      condition: { urlPattern: `/${path}{/*}?` },
      source: 'network',
    })),
  );
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((path) => new Request(path, { cache: isFresh(path) ? 'default' : 'reload' })));
}

const isFresh = (path) => isNamedByContents(new URL(path, self.location.href));

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

/** Of earlier builds the last one stays, for pages that are still open and fetch their parts when they need them. */
async function forgetOld() {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || SERVICE.test(url.pathname)) return;
  if (isNamedByContents(url)) event.respondWith(keptOrFetched(request));
  else event.respondWith(fetchedOrKept(request, request.mode === 'navigate' ? '/' : url.pathname));
});

/** Files that are named by their contents never change. Fonts are kept when they are first used. */
async function keptOrFetched(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    const copy = response.clone();
    await caches.open(CACHE).then((cache) => cache.put(request, copy));
  }
  return response;
}

/** The server's own page as long as there is one, so that an update is seen at once. */
async function fetchedOrKept(request, path) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.status < 500) return response;
    return (await cache.match(path)) ?? response;
  } catch (away) {
    const kept = await cache.match(path);
    if (kept) return kept;
    throw away;
  }
}
