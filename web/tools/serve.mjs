// A small static server for build/web on 127.0.0.1: what a static host does that reads `_headers`. Without that file
// it sends no special headers.
// usage: node serve.mjs FOLDER     (the port is PORT or 8080; if it is taken, the next free one)
import { createServer } from 'node:http';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const kTypes = {
    '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.wasm': 'application/wasm',
    '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml',
    '.png': 'image/png', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
};

/** The file for a request's address, or undefined where there is none inside `folder`. */
function fileFor(folder, address) {
    let path;
    try {
        path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    } catch {
        return undefined;
    }
    let file = join(folder, normalize(path));
    if (file !== folder && !file.startsWith(folder + sep)) return undefined;
    let stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
        file = join(file, 'index.html');
        stat = statSync(file, { throwIfNoEntry: false });
    }
    return stat?.isFile() ? { file, stat } : undefined;
}

/** The headers of `folder`'s file for them, which names no page but all of them. */
function headersFor(folder) {
    const file = join(folder, '_headers');
    if (!existsSync(file)) return {};
    const lines = readFileSync(file, 'utf8').split('\n').filter((line) => /^ +[\w-]+: /.test(line));
    return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/, 2)));
}

/** Answers one request, with `more` headers. */
function answer(folder, more, request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405).end();
        return;
    }
    const found = fileFor(folder, request.url);
    if (!found) {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
        return;
    }
    const tag = `"${found.stat.size}-${Math.round(found.stat.mtimeMs)}"`;
    const headers = {
        ...more,
        'Content-Type': kTypes[extname(found.file)] ?? 'application/octet-stream',
        'Cache-Control': 'no-cache', ETag: tag,
    };
    if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, headers).end();
        return;
    }
    response.writeHead(200, { ...headers, 'Content-Length': found.stat.size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

/** Serves `folder`; resolves to the server and its address. Port 0 takes any free port. */
export function serve(folder, port) {
    const root = resolve(folder);
    const more = headersFor(root);
    const server = createServer((request, response) => answer(root, more, request, response));
    return new Promise((done, failed) => {
        const listen = (at) => server.listen(at, '127.0.0.1');
        let next = port;
        server.on('error', (error) => {
            if (error.code === 'EADDRINUSE' && next && next < port + 100) listen(++next);
            else failed(error);
        });
        server.on('listening', () => done({ server, url: `http://127.0.0.1:${server.address().port}/` }));
        listen(port);
    });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const { url } = await serve(process.argv[2], Number(process.env.PORT ?? 8080));
    console.log(url);
}
