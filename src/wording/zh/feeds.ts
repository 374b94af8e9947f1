/** The page of the feeds. */
import { site } from '../../site.ts';
import { link, type Words } from '../words.ts';

export const title = '订阅';
export const description = `${site.name}的订阅源：RSS、Atom 与 JSON Feed，附全文。`;
export const lead = (issues: number) =>
  `把下面任一地址放进阅读器，新收的一期和日后的改动便会自己送到。每条都附全文，共 ${issues} 期可读。`;
export const entries = (count: number) => `${count} 条`;

/** Names a feed: as it names itself. */
export function feedName(title: string, _name: string | undefined): string {
  return title;
}

export const subscription = {
  heading: '各期',
  note: '三种格式内容相同，任选其一。不清楚该用哪种时，用 RSS。最近收存或改动的排在最前；条目的标识永不改变，所以同一期不会重复送到。',
};

export const changes = {
  heading: '变化与更正',
  note: (page: string): Words => [
    '只报各期所据的原件与更正：哪一天采得了哪件原件，订正了什么。也可在',
    link('网页上查看', page),
    '。',
  ],
};

export const years = '按年';

export const history = {
  heading: '历史',
  note: '订阅源只带最近的各期；更早的年份接成一条链（RFC 5005），支持它的阅读器会自己沿链读到头一期。每段存档一经发布便不再改动，地址随内容而定：若日后补得旧年的缺期，链上会换成新地址，读者因此不会漏掉任何一期。',
};
