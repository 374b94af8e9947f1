import { expect, test } from '@playwright/test';
import { crawl } from './crawl.ts';

test('no page asks another host for anything, complains, or leaves a trace', async ({ page, baseURL }) => {
  const { pages, ...met } = await crawl(page, `${baseURL}`);
  expect(met).toEqual({ foreign: [], complaints: [], traces: [] });
  expect(pages.length).toBeGreaterThan(10);
});

test('what is injected into a page does not run', async ({ page }) => {
  await page.goto('/issues/2024/09/');
  // A frame or an object is refused some time after it was asked for: the test waits for that.
  await page.evaluate(async () => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      document.documentElement.classList.add(effectiveDirective);
    });
    const box = document.createElement('div');
    box.innerHTML =
      '<img src="x" onerror="document.title=1"><iframe srcdoc="<script>parent.document.title=2</script>"></iframe>' +
      '<iframe src="data:text/html,x"></iframe>' +
      '<object data="data:text/html,x"></object><img src="http://127.0.0.1:9/x.png"><p style="color:red">x</p>';
    const script = document.createElement('script');
    script.textContent = 'document.title=3';
    document.body.append(box, script);
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
  });
  const violated = () => page.evaluate(() => [...document.documentElement.classList].sort());
  await expect
    .poll(violated)
    .toEqual([
      'connect-src',
      'frame-src',
      'img-src',
      'object-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
    ]);
  expect(await page.title()).toContain('2024年第9期');
});
