import type { Source } from '../source.ts';
import { pdfText } from './pdf-text.ts';
import { wechatScrape } from './wechat-scrape.ts';

/** Every kind of capture that can be read, the ones with the plainest marks first. */
export const knownSources: readonly Source[] = [wechatScrape, pdfText];
