import { type Cell, formatCsv } from './csv.ts';

/** What stands in a column, in the words of Frictionless Table Schema. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly description: string;
  readonly required?: boolean;
  /** The only values there may be. */
  readonly values?: readonly string[];
}

/** A table of the archive: what its columns mean, and how a row is made of a record. */
export interface Table<R> {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly (Field & { readonly read: (record: R) => Cell })[];
  /** The columns that together tell a row from every other. */
  readonly key: readonly string[];
  /** Columns that name a row of another table by its key. */
  readonly refers?: { readonly field: string; readonly table: string; readonly key: string };
}

/** Writes a table as CSV with the names of its columns on top. */
export function formatTable<R>(table: Table<R>, records: readonly R[]): string {
  return formatHeading(table) + formatRows(table, records);
}

/** Writes the names of a table's columns as a line of CSV. */
export function formatHeading<R>({ fields }: Table<R>): string {
  return formatCsv([fields.map(({ name }) => name)]);
}

/** Writes records as lines of CSV. */
export function formatRows<R>({ fields }: Table<R>, records: readonly R[]): string {
  return formatCsv(records.map((record) => fields.map(({ read }) => read(record))));
}
