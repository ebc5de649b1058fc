// The journal's files in IndexedDB, where the browser gives a page no files: every byte is in memory, and what a
// frame changed goes into the database in one transaction. A part of the worker's script, which takes IndexedDB
// away from all that follows: only the class in this file still has it.

const DATABASE = "journal";
const TABLE = "blocks"; // [file, number] -> bytes; each block of a file is full but the last.
const BLOCK = 8192; // A page of the journal.
const LOCK = "journal-database";

// A file that is read and written like a FileSystemSyncAccessHandle.
class BlockFile {
  constructor(blocks, touch) {
    this.blocks = blocks; // All of BLOCK bytes; beyond the end they are zero.
    this.size = 0;
    this.changed = new Map(); // Number of a block -> the turn of its last change, until it is known to be kept.
    this.touch = touch; // Says that there is a change; returns the turn.
  }

  // Calls `copy(block, from, count, done)` for each piece of the `count` bytes at `at`.
  pieces(at, count, copy) {
    for (let done = 0; done < count; ) {
      const from = (at + done) % BLOCK;
      const piece = Math.min(count - done, BLOCK - from);
      copy(Math.floor((at + done) / BLOCK), from, piece, done);
      done += piece;
    }
  }

  read(to, { at }) {
    const count = Math.max(0, Math.min(to.byteLength, this.size - at));
    this.pieces(at, count, (block, from, piece, done) => {
      to.set(this.blocks[block].subarray(from, from + piece), done);
    });
    return count;
  }

  write(bytes, { at }) {
    const count = bytes.byteLength;
    if (at + count > this.size) this.truncate(at + count);
    const turn = this.touch();
    this.pieces(at, count, (block, from, piece, done) => {
      this.blocks[block].set(bytes.subarray(done, done + piece), from);
      this.changed.set(block, turn);
    });
    return count;
  }

  truncate(size) {
    const turn = this.touch();
    const last = Math.max(this.blocks.length, Math.ceil(size / BLOCK));
    for (let i = Math.floor(Math.min(size, this.size) / BLOCK); i < last; i++) this.changed.set(i, turn);
    this.blocks.length = Math.min(this.blocks.length, Math.ceil(size / BLOCK));
    if (size < this.size && size % BLOCK) this.blocks.at(-1).fill(0, size % BLOCK);
    while (this.blocks.length * BLOCK < size) this.blocks.push(new Uint8Array(BLOCK));
    this.size = size;
  }

  getSize() {
    return this.size;
  }

  flush() {} // The frame's output waits instead, until all is kept.

  close() {}

  // A block as it is kept: cut at the end of the file, or null behind it.
  kept(block) {
    const bytes = this.size - block * BLOCK;
    return bytes > 0 ? this.blocks[block].slice(0, bytes) : null;
  }
}

function finished(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function blocksOf(name) {
  return IDBKeyRange.bound([name], [name, []]);
}

// Held until the worker ends, so that what it still writes does not fall into the hands of the next one. Resolves
// to the function that lets go, or to null when it is not to be had.
function takeLock(patience_ms) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patience_ms);
  return new Promise((resolve) => {
    const hold = () => new Promise((letGo) => {
      clearTimeout(timer);
      resolve(letGo);
    });
    navigator.locks.request(LOCK, { signal: patience.signal }, hold).catch(() => resolve(null));
  });
}

class BlockFiles {
  static #factory = self.indexedDB;

  // {database, fresh}; with `make`, one that is not there is made, else the promise fails with an AbortError.
  static async #openDatabase(make) {
    const request = BlockFiles.#factory.open(DATABASE, 1);
    let fresh = false;
    request.onupgradeneeded = () => {
      fresh = true;
      if (make) request.result.createObjectStore(TABLE);
      else request.transaction.abort();
    };
    return { database: await finished(request), fresh };
  }

  // "there", "none", or "refused" where that cannot be known.
  static async look() {
    let database;
    try {
      ({ database } = await BlockFiles.#openDatabase(false));
      const table = database.transaction(TABLE).objectStore(TABLE);
      return (await finished(table.count())) > 0 ? "there" : "none";
    } catch (error) {
      return error.name === "AbortError" ? "none" : "refused";
    } finally {
      database?.close();
    }
  }

  // All files of these names: {store}, or {why}: "busy" or "missing".
  static async open(names, patience_ms) {
    const store = new BlockFiles(names);
    store.letGo = await takeLock(patience_ms);
    if (!store.letGo) return { why: "busy" };
    try {
      await store.connect();
      await store.load();
      return { store };
    } catch {
      store.close();
      return { why: "missing" };
    }
  }

  static async erase() {
    if (BlockFiles.#factory) await finished(BlockFiles.#factory.deleteDatabase(DATABASE));
  }

  constructor(names) {
    this.turn = 1; // Counts the transactions.
    this.touched = false; // Something changed since the last one began.
    const touch = () => {
      this.touched = true;
      return this.turn;
    };
    this.files = names.map((name) => ({ name, handle: new BlockFile([], touch) }));
  }

  async connect() {
    const { database, fresh } = await BlockFiles.#openDatabase(true);
    this.database = database;
    database.onclose = () => { // It was taken away.
      if (this.database === database) this.database = null;
    };
    return fresh;
  }

  async load() {
    const table = this.database.transaction(TABLE).objectStore(TABLE);
    await Promise.all(this.files.map(async ({ name, handle }) => {
      const blocks = await finished(table.getAll(blocksOf(name)));
      handle.size = blocks.reduce((size, block) => size + block.byteLength, 0);
      handle.blocks = blocks.map((block) => {
        if (block.byteLength === BLOCK) return block;
        const whole = new Uint8Array(BLOCK);
        whole.set(block);
        return whole;
      });
    }));
  }

  // Keeps what changed, in one transaction: null when nothing did, else a promise of "" or of why not ("full",
  // "failed"). What an earlier one had that is not yet known to be kept goes along, so that what the database
  // holds is always the whole state after one frame.
  save() {
    if (!this.touched) return null;
    this.touched = false;
    const turn = this.turn++;
    return new Promise((resolve) => {
      const fail = (error) => resolve(error?.name === "QuotaExceededError" ? "full" : "failed");
      let transaction;
      try {
        transaction = this.database.transaction(TABLE, "readwrite", { durability: "strict" });
        transaction.oncomplete = () => {
          this.forget(turn);
          resolve("");
        };
        transaction.onabort = () => fail(transaction.error);
        this.put(transaction.objectStore(TABLE));
        transaction.commit(); // It comes to its end without us, should the worker end now.
      } catch (error) {
        if (transaction) transaction.abort(); // All of it or nothing.
        else this.database = null; // It is closed.
        fail(error);
      }
    });
  }

  put(table) {
    for (const { name, handle } of this.files) {
      for (const block of handle.changed.keys()) {
        const bytes = handle.kept(block);
        if (bytes) table.put(bytes, [name, block]);
        else table.delete([name, block]);
      }
    }
  }

  // What changed up to this turn is kept.
  forget(turn) {
    for (const { handle } of this.files) {
      for (const [block, at] of handle.changed) if (at <= turn) handle.changed.delete(block);
    }
  }

  // After a failure: all that is not yet kept once more, or everything where the database was taken away.
  async saveAgain() {
    try {
      if (!this.database && (await this.connect())) {
        for (const { handle } of this.files) handle.blocks.forEach((_, i) => handle.changed.set(i, this.turn));
      }
    } catch (error) {
      return error.name === "QuotaExceededError" ? "full" : "failed";
    }
    this.touched = true;
    return this.save();
  }

  close() {
    this.database?.close();
    this.database = null;
    this.letGo();
  }
}
