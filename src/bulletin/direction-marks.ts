/**
 * Characters that are not seen and turn the direction of what follows them: embeddings, overrides,
 * isolates and single marks. The series writes in one direction and needs none of them.
 */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Writes such characters as visible marks, so that a captured title cannot turn the words round it.
 *
 * @example showDirections('周报\u202e1期') // '周报［U+202E］1期'
 */
export function showDirections(text: string): string {
  return text.replace(DIRECTION, (mark) => {
    return `［U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}］`;
  });
}
