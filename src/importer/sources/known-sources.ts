import type { Source } from '../source.ts';
import { listingPage } from './listing-page.ts';
import { notedPage } from './noted-page.ts';
import { pdfFile, pdfText } from './pdf-text.ts';
import { webPage } from './web-page.ts';
import { wechatPage } from './wechat-page.ts';
import { wechatScrape } from './wechat-scrape.ts';

/** Every kind of capture that can be read, the ones with the plainest marks first. */
export const knownSources: readonly Source[] = [
  pdfFile,
  listingPage,
  notedPage,
  wechatScrape,
  wechatPage,
  webPage,
  pdfText,
];
