import type { VFile } from 'vfile';
import { isIsoDay } from '#bulletin/iso-day.ts';
import type { CollectorNotes, Note } from './collector-notes.ts';
import { type Draft, deskOf } from './draft.ts';
import { remark } from './fault.ts';
import { isWebAddress } from './web-address.ts';

/** No field of words is longer. */
const LONGEST_LINE = 300;

/** What a note becomes: the field's name, and how the draft takes its value (`false`: not usable). */
interface NoteReader {
  readonly field: string;
  take(value: string, draft: Draft): boolean;
}

const NOTES: Readonly<Record<string, NoteReader>> = {
  title: {
    field: 'title',
    take: (value, { titles }) => value.length <= LONGEST_LINE && titles.push(value) > 0,
  },
  url: {
    field: 'captures.address',
    take(value, { capture }) {
      if (!isWebAddress(value)) return false;
      capture.address = value;
      return true;
    },
  },
  source: {
    field: 'captures.source',
    take(value, { capture }) {
      if (value.length > LONGEST_LINE) return false;
      capture.source = value;
      return true;
    },
  },
  date: {
    field: 'published',
    take(value, draft) {
      const day = value.slice(0, 10);
      if (!isIsoDay(day) || /^\d/.test(value.slice(10))) return false;
      draft.fields.published = { day, basis: 'collector' };
      return true;
    },
  },
  fetch_date: {
    field: 'captures.fetched',
    take(value, { capture }) {
      if (!isIsoDay(value.slice(0, 10)) || value.length > LONGEST_LINE) return false;
      capture.fetched = value;
      return true;
    },
  },
};

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
  const reader = NOTES[key];
  return reader && value !== '' && value.length <= 2000 && reader.take(value, draft)
    ? reader.field
    : undefined;
}
