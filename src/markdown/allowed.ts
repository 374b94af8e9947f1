import type { Schema } from 'hast-util-sanitize';

/**
 * What may stand in the HTML of an issue: prose, lists, links, pictures. No class, style, identifier
 * or data attribute survives; sections and pictures get theirs afterwards.
 */
export const allowed: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'em', 'strong', 'a', 'img'],
  ],
  attributes: { a: ['href'], img: ['src', 'alt'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
};
