import type { Root } from 'mdast';
import { deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import { addressesIn } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

/** The host of an address as it is written. */
const HOST = /^https?:\/\/([^/?#]+)/i;

/**
 * Notices hosts that are not written in plain letters: `mp.wеixin.qq.com` with a Cyrillic `е` looks like the
 * host it is not. Such an address stays as captured, and the report says what it is on the network.
 */
export const noticeHosts: Step = () => (tree: Root, file) => {
  const { draft } = deskOf(file);
  const hosts = [draft.capture.address ?? '', ...addressesIn(tree)].map((url) => HOST.exec(url)?.[1] ?? '');
  for (const host of new Set(hosts.filter((host) => /\P{ASCII}/u.test(host)))) {
    const { hostname } = URL.parse(`https://${host}`) ?? { hostname: '?' };
    remark(file, 'look-alike-host', { host: host.slice(0, 60), hostname });
  }
};
