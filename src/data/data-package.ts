import { absolute, paths } from '#archive/paths.ts';
import type { IsoDay } from '#bulletin/iso-day.ts';
import { noonOf } from '#feeds/instant.ts';
import { site } from '../site.ts';
import { formatJson } from './issue-json.ts';
import type { Table } from './table.ts';

/** The version of the tables' columns. It changes when a column does, and not when rows are added. */
const VERSION = '1.1.0';

/** A table as it goes out. */
export interface PackedTable {
  // biome-ignore lint/suspicious/noExplicitAny: the records of a table do not matter once it is written.
  readonly table: Table<any>;
  readonly file: string;
  readonly length: number;
  readonly sha256: string;
}

/** Describes the tables after Frictionless Data Package v2: columns, keys, sizes and digests. */
export function formatDataPackage(tables: readonly PackedTable[], changed: IsoDay): string {
  const { series, name, description, rights } = site;
  return formatJson({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: series.slug,
    id: absolute(paths.dataFile('datapackage.json')),
    title: name,
    description,
    homepage: absolute(paths.data),
    version: VERSION,
    created: noonOf(changed),
    licenses: [{ title: rights, path: absolute(paths.about) }],
    sources: [{ title: `${series.publisher.name}《${series.title}》`, path: series.publisher.address }],
    contributors: [{ title: series.publisher.name, path: series.publisher.address, roles: ['publisher'] }],
    resources: tables.map(resourceOf),
  });
}

function resourceOf({ table, file, length, sha256 }: PackedTable) {
  const { refers } = table;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: table.name,
    path: file,
    type: 'table',
    title: table.title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: length,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.fields.map(({ name, type, description, required, values }) => ({
        name,
        type,
        description,
        constraints: { ...(required && { required }), ...(values && { enum: values }) },
      })),
      missingValues: [''],
      primaryKey: table.key,
      ...(refers && {
        foreignKeys: [
          { fields: [refers.field], reference: { resource: refers.table, fields: [refers.key] } },
        ],
      }),
    },
  };
}
