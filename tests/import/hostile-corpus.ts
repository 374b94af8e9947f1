/**
 * Words that try to act: elements, attributes and addresses that run, load or lead away, each in several
 * spellings. They are tried as Markdown, in a page and in a scrape.
 */
const RUN = 'pwned=1';
const TAGS = [
  ...'script style svg math iframe object embed form input button textarea select template noscript title'.split(
    ' ',
  ),
  ...'meta base link img video audio source picture body html frameset frame marquee details dialog'.split(
    ' ',
  ),
  ...'table td a p div span xmp plaintext listing noembed applet isindex keygen x custom-element'.split(' '),
];
const ATTRIBUTES = [
  `onerror=${RUN}`,
  `onload="${RUN}"`,
  `OnClick='${RUN}'`,
  `onfocus=${RUN} autofocus tabindex=1`,
  `ontoggle=${RUN} open`,
  `onanimationstart=${RUN} style="animation:x 1s"`,
  'style="background:url(//evil.example/s)"',
  'src=//evil.example/i',
  'srcset="//evil.example/t 1x"',
  `src=x onerror=${RUN}`,
  `href="javascript:${RUN}"`,
  'ping=//evil.example/p',
  'background=//evil.example/b',
  `srcdoc="<script>${RUN}</script>"`,
  `data="javascript:${RUN}"`,
  `action="javascript:${RUN}"`,
  `formaction="javascript:${RUN}"`,
  'http-equiv=refresh content="0;url=//evil.example/"',
  'id=document name=cookie',
  `xlink:href="javascript:${RUN}"`,
  'class=x data-x=y',
];
const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  ` javascript:${RUN}`,
  `&#106;avascript:${RUN}`,
  `&#x6A&#x61vascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:image/svg+xml,<svg onload=${RUN}>`,
  '//evil.example/',
  '\\\\evil.example/',
  '/\\evil.example/',
  'https:evil.example',
  'file:///etc/passwd',
  'blob:https://evil.example/x',
  'http://a.example@evil.example/',
  'http://[::1]/"onclick=1',
  `https://a.example/"onmouseover="${RUN}`,
];
const MARKDOWN = ADDRESSES.flatMap((address) => [
  `[点](${address})`,
  `[点](<${address}>)`,
  `![图](${address})`,
  `<${address}>`,
  `[点][r]\n\n[r]: ${address}`,
  `<a href="${address}">点</a>`,
  `<img src="${address}">`,
  `[![图](${address})](${address})`,
]);
const MUTANTS = [
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><script>${RUN}</script></template>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  `<img src="x\`><script>${RUN}</script>"\`>`,
  `"><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `\\<script>${RUN}\\</script>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&amp;lt;script>${RUN}`,
  `{${RUN}} <% ${RUN} %> \${${RUN}}`,
  `\`\`\`html\n<script>${RUN}</script>\n\`\`\``,
  `    <script>${RUN}</script>`,
  `# <img src=x onerror=${RUN}>`,
  `> <iframe src="javascript:${RUN}">`,
  '*'.repeat(500),
  '['.repeat(200),
];

/** Every hostile text, none twice. */
export const HOSTILE: readonly string[] = [
  ...new Set([
    ...MARKDOWN,
    ...MUTANTS,
    ...TAGS.flatMap((tag) => [
      `<${tag}>${RUN}</${tag}>`,
      `<${tag.toUpperCase()}/${ATTRIBUTES[0]}>`,
      ...ATTRIBUTES.map((attribute) => `<${tag} ${attribute}>字</${tag}>`),
    ]),
  ]),
];
