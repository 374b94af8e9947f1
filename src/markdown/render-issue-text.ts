/**
 * The one way from an issue's Markdown to HTML, for pages and feeds alike.
 *
 * The text was captured from elsewhere, so nothing in it is trusted: HTML in it is shown as text, only
 * the elements of an allow-list leave this module, links are hardened, and no picture is fetched from
 * another host.
 */
import type { Nodes, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkBreaks from 'remark-breaks';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { forRecent } from '#cache/recent.ts';
import { allowed } from './allowed.ts';
import { type HeadingClass, rehypeHeadingClass } from './heading-class.ts';
import { htmlAsText } from './html-as-text.ts';
import { type LocalAddress, rehypeLinks } from './links.ts';
import { rehypeListed } from './listed.ts';
import { type FindPicture, type PictureWords, rehypePictures } from './pictures.ts';
import { rehypeSections, type Section, sectionsIn } from './sections.ts';

export interface RenderOptions {
  /**
   * Gives the address at which the archive itself holds what lies at an outside address, so that an
   * issue's list of earlier issues leads to their pages here.
   */
  readonly localAddress?: LocalAddress;
  /** Gives the archive's copy of the picture at an outside address. */
  readonly findPicture?: FindPicture;
  /** What is said beside pictures; in Chinese where nothing else is asked for. */
  readonly pictureWords?: PictureWords;
  /** Gives the class of a heading by its words. */
  readonly headingClass?: HeadingClass;
}

/**
 * Renders the text of one issue.
 *
 * Every visible character of the text stands in the result. A line break in the text is one in the
 * result. Beside the text there are only the captions of pictures, each in a `figure.picture`.
 *
 * @param body - an issue's Markdown, without frontmatter
 * @returns HTML with a heading of level 2, with an `id`, for each section
 */
export function renderIssueText(
  body: string,
  { localAddress, findPicture, pictureWords, headingClass }: RenderOptions = {},
): string {
  const tree = copyTree(readText(body).tree) as Root;
  rehypePictures(findPicture, pictureWords)(tree);
  rehypeLinks(localAddress)(tree);
  rehypeHeadingClass(headingClass)(tree);
  return reader.stringify(tree);
}

/** Lists the sections of an issue's Markdown: its headings of level 2, with the `id` they have when rendered. */
export function sectionsOf(body: string): readonly Section[] {
  return readText(body).sections;
}

// Made once: what differs from issue to issue comes after it.
const reader = unified()
  .use(remarkParse)
  .use(remarkBreaks)
  .use(remarkRehype, { handlers: { html: htmlAsText } })
  .use(rehypeSanitize, allowed)
  .use(rehypeSections)
  .use(rehypeListed)
  .use(rehypeStringify)
  .freeze();

// Reading takes most of the time, and a text is rendered for each language and again for feeds.
const readText = forRecent(64, (body: string) => {
  const tree = reader.runSync(reader.parse(body));
  return { tree, sections: sectionsIn(tree) };
});

function copyTree(node: Nodes): Nodes {
  return 'children' in node ? ({ ...node, children: node.children.map(copyTree) } as Nodes) : node;
}
