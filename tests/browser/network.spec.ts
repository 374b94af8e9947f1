import { expect, test } from '@playwright/test';
import { crawl } from './crawl.ts';

test('no page asks another host for anything, complains, or leaves a trace', async ({ page, baseURL }) => {
  const { pages, ...met } = await crawl(page, `${baseURL}`);
  expect(met).toEqual({ foreign: [], complaints: [], traces: [] });
  expect(pages.length).toBeGreaterThan(10);
});

test('what is injected into a page does not run', async ({ page }) => {
  await page.goto('/issues/2024/09/');
  const met = await page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violated.push(effectiveDirective);
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
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { violated: [...new Set(violated)].sort(), title: document.title };
  });
  expect(met.title).toContain('2024年第9期');
  expect(met.violated).toEqual([
    'connect-src',
    'frame-src',
    'img-src',
    'object-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-attr',
  ]);
});
