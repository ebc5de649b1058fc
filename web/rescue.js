// The journal's raw files as one tar archive, read without the app. They are encrypted or not just as
// they lie on the device.

import { download } from "./requests.js";
import { texts } from "./texts.js";

const BLOCK = 512;

function octal(value, length) {
  return value.toString(8).padStart(length - 1, "0") + "\0";
}

// The header block of one plain file.
function header(name, size) {
  const block = new Uint8Array(BLOCK);
  const put = (text, at) => block.set(new TextEncoder().encode(text), at);
  put(name, 0);
  put(octal(0o600, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(size, 12), 124);
  put(octal(Math.floor(Date.now() / 1000), 12), 136);
  put(" ".repeat(8), 148);
  put("0", 156);
  put("ustar\u000000", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(octal(sum, 7) + " ", 148);
  return block;
}

// A tar archive of [{name, bytes}].
export function tar(files) {
  const parts = [];
  for (const { name, bytes } of files) {
    parts.push(header(name, bytes.byteLength), bytes);
    parts.push(new Uint8Array((BLOCK - (bytes.byteLength % BLOCK)) % BLOCK));
  }
  parts.push(new Uint8Array(2 * BLOCK));
  return new Blob(parts, { type: "application/x-tar" });
}

// The files of the journal's folder, of files_opfs.js.
async function readFolder() {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle("journal");
  const files = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== "file") continue;
    const file = await handle.getFile();
    if (file.size > 0) files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return files;
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// The files in the database of files_indexeddb.js; none is made where there is none.
async function readDatabase() {
  const request = indexedDB.open("journal", 1);
  request.onupgradeneeded = () => request.transaction.abort();
  const database = await answer(request);
  const table = database.transaction("blocks").objectStore("blocks");
  const [keys, blocks] = await Promise.all([answer(table.getAllKeys()), answer(table.getAll())]);
  database.close();
  const names = [...new Set(keys.map(([name]) => name))];
  return Promise.all(names.map(async (name) => {
    const parts = blocks.filter((_, i) => keys[i][0] === name);
    return { name, bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
  }));
}

// Reads every file of the journal, wherever it is. The worker that held them must have ended.
export async function readRawFiles() {
  for (const read of [readFolder, readDatabase]) {
    const files = await read().catch(() => []);
    if (files.length > 0) return files;
  }
  throw new Error("there are no files");
}

// The button of calm pages that reads the files without the app.
export const saveFiles = () => [texts().saveFiles, async () => {
  try {
    download("journal-files.tar", tar(await readRawFiles()));
    return texts().savedFiles;
  } catch {
    return texts().unreadFiles;
  }
}];
