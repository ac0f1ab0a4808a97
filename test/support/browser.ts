import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { atEnd } from './at-end.ts';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = candidates.find((path) => existsSync(path));

/** The value for `skip` of node:test: a reason, or false if there is a browser. */
export const skipWithoutBrowser = executablePath ? false : 'no chromium here';

/**
 * Opens a page of a real, headless browser at 1280 × 800, and closes it after the tests of the
 * file. A violation of the content security policy fails the file.
 */
export async function openPage(): Promise<Page> {
  const browser: Browser = await chromium.launch({
    executablePath: executablePath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  atEnd(() => browser.close());
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'ja-JP',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  atEnd(() => assert.deepEqual(violations, []));
  return page;
}
