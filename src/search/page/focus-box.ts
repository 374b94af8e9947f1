/** `/` goes to the search box. Nothing depends on this script. */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName)) return;
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
