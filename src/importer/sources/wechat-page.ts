import { deskOf } from '../draft.ts';
import { enterPage } from '../enter-page.ts';
import { readHtmlLines } from '../html-lines.ts';
import { findPageAddress } from '../page-address.ts';
import type { Source } from '../source.ts';
import { isHtml, wordsOfPage } from './web-page.ts';

/** A saved page of a WeChat article: the article stands in `#js_content`. */
export const wechatPage: Source = {
  name: 'wechat-page',
  recognises: (capture) => isHtml(capture) && /\bid=["']?js_content["']?/.test(capture.text),
  read({ text }, file) {
    const { draft } = deskOf(file);
    const address = findPageAddress(text);
    if (address) draft.capture.address = address;
    const page = readHtmlLines(text, address);
    const article = page.lines.filter(({ inside }) =>
      inside.some(({ properties }) => properties['id'] === 'js_content'),
    );
    return enterPage(page, article, file);
  },
  wordsOf: wordsOfPage,
  collapsesSpace: true,
};
