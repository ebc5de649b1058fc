// Chromium as a process of our own on a profile, for tests that end it as a loss of power would.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const kChromium = process.env.RAPPORT_CHROMIUM ?? '/usr/bin/chromium';
const kArguments = [
    '--headless=new',
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--remote-debugging-port=0',
];
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A browser process of our own on `profile`, and its first page. */
export async function startBrowserProcess(profile) {
    rmSync(join(profile, 'DevToolsActivePort'), { force: true });
    const process_ = spawn(kChromium, [...kArguments, `--user-data-dir=${profile}`, 'about:blank'], {
        stdio: 'ignore',
        detached: true,
    });
    for (let waited = 0; ; waited += 100) {
        try {
            const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
            if (path)
                return {
                    process: process_,
                    browser: await chromium.connectOverCDP(`http://127.0.0.1:${port}`),
                };
        } catch (error) {
            if (waited > 20000) throw error;
        }
        await sleep(100);
    }
}

/** Ends the process and all that belong to it, as when the system takes them away. */
export async function killBrowser({ process: running, browser }) {
    const gone = new Promise((done) => {
        running.once('exit', done);
    });
    process.kill(-running.pid, 'SIGKILL');
    await gone;
    await browser.close().catch(() => {});
}
