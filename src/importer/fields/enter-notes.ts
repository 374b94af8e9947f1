import type { VFile } from 'vfile';
import { dayOf, type IsoDay } from '#bulletin/iso-day.ts';
import { type Draft, deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import type { CollectorNotes, Note } from './collector-notes.ts';
import { isWebAddress } from './web-address.ts';

/** No field of words is longer. */
const LONGEST_LINE = 300;

/** What a note becomes: the field's name, what programs call it, and how the draft takes its value. */
interface NoteReader {
  readonly field: string;
  readonly keys: readonly string[];
  /** Gives `false` when the value cannot be used, or the field has one already. */
  take(value: string, draft: Draft): boolean;
}

const ADDRESS: NoteReader = {
  field: 'captures.address',
  keys: ['url', 'link', 'source_url', 'url_source', 'original_url', '链接', '网址', '原文链接', '原文地址'],
  take(value, { capture }) {
    if (!isWebAddress(value) || capture.address !== undefined) return false;
    capture.address = value;
    return true;
  },
};

const SOURCE: NoteReader = {
  field: 'captures.source',
  keys: ['source', '来源', '公众号'],
  take(value, { capture }) {
    if (value.length > LONGEST_LINE || capture.source !== undefined) return false;
    capture.source = value;
    return true;
  },
};

const NOTES: readonly NoteReader[] = [
  {
    field: 'title',
    keys: ['title', '标题', '题目'],
    take: (value, { titles }) => value.length <= LONGEST_LINE && titles.push(value) > 0,
  },
  ADDRESS,
  {
    ...SOURCE,
    take: (value, draft) => !isWebAddress(value) && SOURCE.take(value, draft),
  },
  // Some programs call the address the source.
  { ...ADDRESS, keys: ['source', '来源'] },
  {
    field: 'published',
    keys: [
      'date',
      'published',
      'published_time',
      'publish_time',
      'publish_date',
      '日期',
      '发布时间',
      '发布日期',
    ],
    take(value, draft) {
      const day = dayIn(value);
      if (!day || draft.fields.published) return false;
      draft.fields.published = { day, basis: 'collector' };
      return true;
    },
  },
  {
    field: 'captures.fetched',
    keys: ['fetch_date', 'fetched', 'created', '采集时间', '抓取时间'],
    take(value, { capture }) {
      if (!dayIn(value) || value.length > LONGEST_LINE || capture.fetched !== undefined) return false;
      capture.fetched = value;
      return true;
    },
  },
];

/** Every key that a note may have to be of use. */
export const NOTE_KEYS: readonly string[] = NOTES.flatMap(({ keys }) => keys);

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/;

/** Finds the day a value begins with: `2031-01-16T08:00`, `2031/1/16`, `2031年1月16日`. */
function dayIn(value: string): IsoDay | undefined {
  const [, year, month, day] = DAY.exec(value) ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

/** Enters the collector's notes in the draft and the account. A note of no use is removed, with a message. */
export function enterNotes({ notes, fences }: CollectorNotes, file: VFile): void {
  const { account, draft } = deskOf(file);
  account.push(...fences.map((fence) => ({ ...fence, fate: 'removed' as const, by: 'notes-fence' })));
  for (const note of notes) {
    const { start, end } = note;
    const field = readNote(note, draft);
    if (field) {
      account.push({ start, end, fate: 'field', by: field });
      continue;
    }
    account.push({ start, end, fate: 'removed', by: 'note-not-used' });
    if (note.value !== '') {
      const value = note.value.slice(0, 60);
      remark(file, 'note-not-used', { note: note.key === '' ? value : `${note.key}: ${value}` });
    }
  }
}

function readNote({ key, value }: Note, draft: Draft): string | undefined {
  if (value === '' || value.length > 2000) return undefined;
  const name = plainKey(key);
  return NOTES.find(({ keys, take }) => keys.includes(name) && take(value, draft))?.field;
}

/** Gives the titles among some notes. */
export function titlesIn({ notes }: CollectorNotes): string[] {
  return notes.filter(({ key }) => NOTES[0]?.keys.includes(plainKey(key))).map(({ value }) => value);
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[ -]/g, '_');
}
