import type { Root } from 'mdast';
import { deskOf } from '../draft.ts';
import { linesOf, wordsOf } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

/** Reads the editor's name and the contact lines. The lines themselves stay where they are. */
export const readImprint: Step = () => (tree: Root, file) => {
  const { draft, series } = deskOf(file);
  const lines = linesOf(tree).map(wordsOf);
  const editor = lines.map((line) => series.editor.exec(line)?.[1]).find((name) => name !== undefined);
  if (editor) draft.fields.editor = editor;
  draft.fields.contact = lines.filter((line) => series.contact.test(line));
};
