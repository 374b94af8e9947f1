/** Writes a count: `2,410`. */
export function formatCount(value: number): string {
  return value.toLocaleString('en-GB');
}

/** Writes a count with what is counted: `1 issue`, `2 issues`. */
export function plural(value: number, one: string, more = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : more}`;
}
