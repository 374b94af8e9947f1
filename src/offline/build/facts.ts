/**
 * Facts that are known only once the site is built, written into places that a page leaves open:
 * `<td data-fact="usb-size"></td>`. A page that was filled before is filled anew.
 */
export function fillFacts(html: string, facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts).reduce((text, [name, fact]) => {
    const place = new RegExp(`(data-fact="${name}">)[^<]*(?=</)`, 'g');
    if (!place.test(text)) throw new Error(`The offline page leaves no place for the fact ${name}.`);
    return text.replace(place, (_, open) => `${open}${fact}`);
  }, html);
}
