import { x } from 'xastscript';
import { absolute, paths } from '#archive/paths.ts';
import { writeXmlDocument } from '#feeds/xml.ts';
import { site } from '../site.ts';

/** Writes the description by which a browser offers the archive's own search (OpenSearch 1.1). */
export function formatOpenSearch(): string {
  return writeXmlDocument(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', [...site.name].slice(0, 16).join('')),
      x('Description', [...site.description].slice(0, 1024).join('')),
      x('Url', { type: 'text/html', method: 'get', template: `${absolute(paths.search)}?q={searchTerms}` }),
      x('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: absolute(paths.openSearch),
      }),
      x('Language', site.language),
      x('InputEncoding', 'UTF-8'),
      x('OutputEncoding', 'UTF-8'),
    ]),
  );
}
