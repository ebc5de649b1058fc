// The journal's files as the browser gives them to a page (OPFS), each by a handle that no other page can have
// at the same time. A part of the worker's script.

const FOLDER = "journal";
// The names of app/store/layout.h.
const FILES = [
  "a.db", "a.db-journal", "a.db-wal", "b.db", "b.db-journal", "b.db-wal", "keys", "snapshot", "damaged",
  "open", "day0", "day1", "day2", "day3", "day4", "day5", "day6", "day7", "day8", "day9",
];
const PATIENCE_MS = 2000;
const RETRY_MS = 40;

// Where the folders of this page are; null where the browser has none, or refuses.
async function filesRoot() {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

// True where a file holds a byte, or cannot be looked at.
async function isInFiles(root) {
  let folder;
  try {
    folder = await root.getDirectoryHandle(FOLDER);
  } catch (error) {
    return error.name !== "NotFoundError";
  }
  for (const name of FILES) {
    try {
      if ((await (await folder.getFileHandle(name)).getFile()).size > 0) return true;
    } catch (error) {
      if (error.name !== "NotFoundError") return true;
    }
  }
  return false;
}

// True for an error that says: somebody else holds the file.
function isHeld(error) {
  return error.name === "NoModificationAllowedError" || error.name === "InvalidStateError";
}

// Opens one file; the handle of a page that just ended can be released late.
async function openFile(folder, name, until) {
  const file = await folder.getFileHandle(name, { create: true });
  for (;;) {
    try {
      return { name, handle: await file.createSyncAccessHandle() };
    } catch (error) {
      if (!isHeld(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

// All files: {files: [{name, handle}]} in the order of FILES, or {why}: "busy" (somebody else holds one) or
// "missing" (the browser does not let us).
async function openInFiles(root) {
  let folder;
  try {
    folder = await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return { why: "missing" };
  }
  const until = performance.now() + PATIENCE_MS;
  const results = await Promise.allSettled(FILES.map((name) => openFile(folder, name, until)));
  const files = results.filter((result) => result.status === "fulfilled").map((result) => result.value);
  if (files.length === FILES.length) return { files };
  for (const { handle } of files) handle.close();
  const reasons = results.filter((result) => result.reason).map((result) => result.reason);
  return { why: reasons.every(isHeld) ? "busy" : "missing" };
}

// Removes the files, once they are closed.
async function eraseInFiles() {
  const root = await filesRoot();
  await root?.removeEntry(FOLDER, { recursive: true }).catch((error) => {
    if (error.name !== "NotFoundError") throw error;
  });
}
