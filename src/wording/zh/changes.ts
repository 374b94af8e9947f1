/** The log of changes, and the sentences that the feed of changes shares with it. */
import type { CaptureChange, CorrectionChange, LoggedChange } from '#archive/change-log.ts';
import { site } from '../../site.ts';
import { nameField } from '../field.ts';
import { link, type Words } from '../words.ts';
import { changeKinds, fields, seriesFields } from './terms.ts';

export const title = '变化与更正';
export const description = `${site.name}历次变化与更正，新者在前。`;

export function lead(feed: string): Words {
  return [
    '各期所据原件的采得与历次更正，新者在前。原件的日期是采集者所记的采集日，不是收入本档案的日子；未记的写作“不详”，列在最后。也可',
    link('订阅', feed),
    '。',
  ];
}

/** The changes of a year, where those of all do not fit one page. */
export const years = {
  title: (year: string) => `${year}变化与更正`,
  lead: (year: string, count: number) => `${year}各期所据原件的采得与更正，共 ${count} 条，新者在前。`,
  earlier: '各年',
  count: (count: number) => `${count} 条`,
};

/** Changes of which nobody noted the day. */
export const undated = {
  heading: '日期不详',
  note: '以下各条没有人记下日期，所以不分先后。分年的页上，依同一期所知的别的日期归入一年，都没有的归入本档案开放之年。',
};

/** Names the issue in the log, before what happened to it. */
export function issueName(printed: string, _name: string): string {
  return printed;
}

/** Says what changed, below its day where that is known, its kind and the issue. */
export function describe(change: LoggedChange): Words {
  return sayChange(change, '采集日未记');
}

/** Says what changed, for those who read no markup: in a feed, where every change has a day. */
export function describeInText(change: LoggedChange): string {
  const kind = change.kind === 'corrected' ? '' : `${changeKinds[change.kind]} `;
  return `《${change.issue.data.title}》：${kind}${sayChange(change, '采集日未记，所列之日只为排序')}`;
}

function sayChange(change: LoggedChange, undatedWords: string): string {
  return change.kind === 'corrected' ? correctionWords(change) : captureWords(change, undatedWords);
}

function captureWords({ isDated, capture }: CaptureChange, undatedWords: string): string {
  const { file, source, sha256 } = capture;
  const from = source === undefined ? '' : `，得自“${source}”`;
  return `${file}${from}，SHA-256 为 ${sha256}。${isDated ? '所列为原件采集日' : undatedWords}。`;
}

function correctionWords({ correction: { field, printed, corrected, reason } }: CorrectionChange): string {
  const what = [
    printed === undefined ? [] : `原印“${printed}”`,
    corrected === undefined ? [] : `今作“${corrected}”`,
  ].flat();
  const name = field === undefined ? '' : nameField(field, { ...fields, ...seriesFields });
  return `${name}${what.join('，')}${name || what.length > 0 ? '。' : ''}理由：${reason}`;
}
