import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/browser/find-chromium.ts';
import { freePort } from './tests/browser/free-port.ts';

/** Found once, and handed to the workers, each of which reads this file again. */
process.env['TEST_BROWSER'] ??= JSON.stringify(await findChromium());
process.env['TEST_PORTS'] ??= JSON.stringify([await freePort(), await freePort(), await freePort()]);
process.env['TEST_SERVER_PORT'] ??= String(await freePort());

const browser = JSON.parse(process.env['TEST_BROWSER']);
const [port, portUnderBase, portOfLong] = JSON.parse(process.env['TEST_PORTS']);
const address = `http://127.0.0.1:${port}/`;
const addressUnderBase = `http://127.0.0.1:${portUnderBase}/repo/`;
const folderUnderBase = 'node_modules/.cache/site-under-base';
const longArchive = 'node_modules/.cache/long-archive';

export default defineConfig({
  testDir: 'tests/browser',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  outputDir: 'node_modules/.cache/playwright',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: 'line',
  use: { launchOptions: browser.options, locale: 'zh-CN' },
  projects: [
    { name: 'root', use: { baseURL: address }, testIgnore: 'under-base.spec.ts' },
    { name: 'base', use: { baseURL: addressUnderBase }, testMatch: 'under-base.spec.ts' },
  ],
  webServer: [
    { command: `node tests/browser/serve.ts dist ${port}`, url: address },
    {
      command:
        `astro build --silent --outDir ${folderUnderBase} && ` +
        `node tests/browser/serve.ts ${folderUnderBase} ${portUnderBase} /repo/`,
      env: { BASE: '/repo/' },
      url: addressUnderBase,
      timeout: 180_000,
    },
    {
      command:
        `node tests/browser/build-long-archive.ts ${longArchive} && ` +
        `node tests/browser/serve.ts ${longArchive}/dist ${portOfLong}`,
      url: `http://127.0.0.1:${portOfLong}/`,
      timeout: 180_000,
    },
  ],
});
