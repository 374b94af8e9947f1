/**
 * Names a field of the frontmatter for readers: a part by its whole where it has no name of its own.
 *
 * @param names - of the fields that have one
 *
 * @example nameField('figures.incidents.value', { 'figures.incidents': '事件' }) // '事件'
 */
export function nameField(field: string, names: Readonly<Record<string, string>>): string {
  const name = names[field];
  if (name !== undefined) return name;
  const end = field.lastIndexOf('.');
  return end < 0 ? field : nameField(field.slice(0, end), names);
}
