// What the app asks the browser to do: files, clipboard, storage, printing. Each request is answered by
// one event, except those that end the page.

import { print } from "./print.js";
import { read } from "./reading.js";

const TYPES = {
  html: "text/html", csv: "text/csv", md: "text/markdown", txt: "text/plain", json: "application/json",
  ics: "text/calendar", zip: "application/zip",
};

function typeOf(name) {
  return TYPES[name.split(".").pop()] || "application/octet-stream";
}

// Offers bytes as a download. Nobody can know whether the person kept it.
export function download(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// True when the file was saved or handed to the browser as a download.
async function saveFile(name, bytes) {
  const blob = new Blob([bytes], { type: typeOf(name) });
  if (!window.showSaveFilePicker || !navigator.userActivation?.isActive) {
    download(name, blob);
    return true;
  }
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: name });
    const writer = await handle.createWritable();
    await writer.write(blob);
    await writer.close();
    return true;
  } catch (error) {
    if (error.name === "AbortError") return false;
    download(name, blob);
    return true;
  }
}

// The chosen file, or null.
function chooseFile() {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.hidden = true;
    const done = (file) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener("change", () => done(input.files[0] || null));
    input.addEventListener("cancel", () => done(null));
    document.body.append(input);
    input.click();
  });
}

// Copies `text`; true when it is on the clipboard.
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// To another app, by the system's sheet. A person who closes it has changed their mind, and nothing failed.
async function share({ name, text, bytes }) {
  const files = [new File([bytes], name, { type: typeOf(name) })];
  try {
    await navigator.share(navigator.canShare?.({ files }) ? { files } : { text });
    return true;
  } catch (error) {
    return error.name === "AbortError";
  }
}

// Clears what lies outside the app's files, then starts afresh. The app itself stays, and so it does without a network.
async function eraseAll(eraseFiles) {
  await eraseFiles();
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A browser that refuses has nothing to clear.
  }
  location.replace(location.pathname);
}

// Runs `request` ({kind, id, name, text, bytes}) and resolves to what the answer event carries, or to
// null when there is nothing to answer.
async function run(request, { eraseFiles, stretch, update, install }) {
  switch (request.kind) {
    case "save-file":
      return { ok: await saveFile(request.name, request.bytes) };
    case "open-file": {
      const file = await chooseFile();
      return file ? { ok: true, text: file.name, bytes: await file.arrayBuffer() } : { ok: false };
    }
    case "copy-text":
      return { ok: await copyText(request.text) };
    case "share":
      return { ok: await share(request) };
    case "persist":
      return { ok: (await navigator.storage?.persist?.()) === true };
    case "stretch":
      return { ok: true, bytes: await stretch(request.bytes) };
    case "print":
      return { ok: await print(request.text) };
    case "read":
      return { ok: await read(request) };
    case "erase-all":
      await eraseAll(eraseFiles);
      return null;
    case "update":
      return (await update()) ? null : { ok: false };
    case "install":
      return { ok: await install() };
    default:
      return { ok: false };
  }
}

// Runs all requests of one output; each answer is sent as an event as soon as it is there.
export function runRequests(requests, { send, ...ways }) {
  for (const request of requests) {
    run(request, ways)
      .catch(() => ({ ok: false }))
      .then((answer) => answer && send({ kind: "answer", request: request.id, ...answer }));
  }
}
