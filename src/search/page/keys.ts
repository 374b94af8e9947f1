/** Moves through the results by keyboard: arrows from box to links and between them, Escape back. */
export function walkResults(box: HTMLInputElement, results: HTMLElement): void {
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...results.querySelectorAll<HTMLAnchorElement>('h2 a')];
    const active = document.activeElement;
    const at = links.findIndex((link) => link.closest('li') === active?.closest('.hit'));
    const isInside = active === box || results.contains(active);
    if (!isInside) return;
    if (event.key === 'ArrowDown') focus(event, links[active === box ? 0 : at + 1]);
    if (event.key === 'ArrowUp' && active !== box) focus(event, at <= 0 ? box : links[at - 1]);
    if (event.key === 'Escape' && active !== box) focus(event, box);
  });
}

function focus(event: KeyboardEvent, target: HTMLElement | undefined): void {
  if (!target) return;
  event.preventDefault();
  target.focus();
}
