/** The log of changes. The feed of changes is in Chinese. */
import type { CaptureChange, CorrectionChange, LoggedChange } from '#archive/change-log.ts';
import { nameField } from '../field.ts';
import { chinese, code, link, type Words } from '../words.ts';
import { plural } from './plural.ts';
import { changeKinds, fields, seriesFields } from './terms.ts';

export const title = 'Changes and corrections';
export const description = 'What was captured and what was corrected, newest first.';

export function lead(feed: string): Words {
  return [
    'When the captures behind the issues were made, and what was corrected, newest first. The day of a capture is the one its collector noted, not the day the archive took it in; where none was noted, the day is not known, and the change stands at the end. There is also a ',
    link('feed of changes, in Chinese', feed),
    '.',
  ];
}

export const years = {
  title: (year: string) => `Changes and corrections of ${year}`,
  lead: (year: string, count: number) =>
    `What was captured and what was corrected in ${year}, ${plural(count, 'change')}, newest first.`,
  earlier: 'By year',
  count: (count: number) => plural(count, 'change'),
};

export const undated = {
  heading: 'Day not known',
  note: 'Nobody noted a day for these, so they stand in no order. On the pages by year they go by another day that is known of the same issue, or by the year in which the archive opened.',
};

export function issueName(_printed: string, name: string): string {
  return name;
}

export function describe(change: LoggedChange): Words {
  return change.kind === 'corrected' ? correctionWords(change) : captureWords(change);
}

export function describeInText(change: LoggedChange): string {
  return `${changeKinds[change.kind]} ${change.day}`;
}

function captureWords({ isDated, capture: { file, source, sha256 } }: CaptureChange): Words {
  return [
    'Capture ',
    { ...code(file), lang: 'zh-CN' },
    ...(source === undefined ? [] : [', taken from ', chinese(source)]),
    `, SHA-256 ${sha256}. `,
    isDated ? 'The day is that of the capture.' : 'No day was noted.',
  ];
}

function correctionWords({ correction: { field, printed, corrected, reason } }: CorrectionChange): Words {
  const name = field === undefined ? [] : [nameField(field, { ...fields, ...seriesFields })];
  const what = [
    ...(printed === undefined ? [] : [' printed ', chinese(printed)]),
    ...(printed === undefined || corrected === undefined ? [] : [',']),
    ...(corrected === undefined ? [] : [' now ', chinese(corrected)]),
  ];
  const known = name.length > 0 || what.length > 0;
  return [...name, ...what, known ? '. Reason: ' : 'Reason: ', chinese(reason)];
}
