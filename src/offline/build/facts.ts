/**
 * Facts that are known only once the site is built, written into places that a page leaves open:
 * `<td data-fact="usb-size"></td>`.
 */
export function fillFacts(html: string, facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts).reduce((text, [name, fact]) => {
    const open = `data-fact="${name}">`;
    if (!text.includes(`${open}</`))
      throw new Error(`The offline page leaves no place for the fact ${name}.`);
    return text.replaceAll(`${open}</`, () => `${open}${fact}</`);
  }, html);
}
