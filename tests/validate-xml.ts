import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

/**
 * Holds an XML document against a schema with libxml2.
 *
 * @param schema - path of the schema from the root of the project: RELAX NG (`.rng`) or XSD
 * @returns what is wrong with the document; nothing when it is valid
 */
export async function validateXml(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents: xml },
    schema: { fileName: 'schema.xml', contents: await readFile(schema, 'utf8') },
    extension: schema.endsWith('.rng') ? 'relaxng' : 'schema',
  });
  return errors.map(({ message }) => message);
}
