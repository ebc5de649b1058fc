// The service worker: keeps one whole set of the app's files on the device, so that the app opens at once and without
// a network. It knows nothing of the journal, and never touches its files.
//
// A set is taken in all or nothing, each file checked against its hash; the one before stays, to go back to. Which set
// is served is a small text in a cache of its own. A newer set waits until no page is open, or until a page asks for
// it. Messages: "take-over"; {kind: "versions"} and {kind: "go-back"} with a port, each answered by {before: build}.

const BUILD = "@BUILD_ID@";
const FILES = "@FILES@"; // {"path": "sha256-..."}; the page itself is "./". bundle.mjs puts them in.
const SETS = "app-files-";
const CHOICE = "app-version";

const nameOf = (build) => SETS + build;

// {served, before}: the builds whose files are served, and could be. Empty texts: none.
async function versions() {
  const kept = await (await caches.open(CHOICE)).match("versions.json");
  return kept ? kept.json() : { served: "", before: "" };
}

async function choose(served, before) {
  const text = JSON.stringify({ served, before });
  await (await caches.open(CHOICE)).put("versions.json", new Response(text));
}

// Every file of this build, or none.
async function takeIn() {
  const cache = await caches.open(nameOf(BUILD));
  const take = async ([path, integrity]) => {
    const response = await fetch(path, { integrity, cache: "no-cache", credentials: "same-origin" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(path, response);
  };
  try {
    await Promise.all(Object.entries(FILES).map(take));
  } catch (error) {
    await caches.delete(nameOf(BUILD));
    throw error;
  }
}

// From now on this build is served; all but the one before go.
async function begin() {
  const { served, before } = await versions();
  const last = served && served !== BUILD ? served : before;
  await choose(BUILD, last);
  const kept = [CHOICE, nameOf(BUILD), nameOf(last)];
  for (const name of await caches.keys()) if (!kept.includes(name)) await caches.delete(name);
  await self.clients.claim(); // A page that was there first counts as open, too.
}

// The path of a file of ours, as a set has it; undefined: it is none.
function pathOf(address) {
  const root = new URL("./", self.location.href).href;
  const clean = address.split(/[?#]/)[0];
  if (!clean.startsWith(root)) return undefined;
  const path = clean.slice(root.length);
  if (path === "" || path === "index.html") return "./";
  return Object.hasOwn(FILES, path) ? path : undefined;
}

// Of the set that is served; a set that the browser has cleared comes from the network.
async function answer(path, request) {
  const { served } = await versions();
  const cache = await caches.open(nameOf(served || BUILD));
  return (await cache.match(path)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(takeIn()));
self.addEventListener("activate", (event) => event.waitUntil(begin()));

self.addEventListener("fetch", (event) => {
  const path = event.request.method === "GET" ? pathOf(event.request.url) : undefined;
  if (path !== undefined) event.respondWith(answer(path, event.request));
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") return self.skipWaiting();
  const reply = async () => {
    const { served, before } = await versions();
    if (event.data.kind === "go-back" && before) await choose(before, served);
    event.ports[0].postMessage({ before });
  };
  return event.waitUntil(reply());
});
