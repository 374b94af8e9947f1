import { ACCESSED } from '#citation/gbt-7714.ts';

/**
 * Shows the buttons that copy a citation, which do nothing where scripts do not run, and fills in the
 * day on which the reader copies it.
 */
export function offerCopies(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = page.getElementById(button.dataset['copies'] ?? '')?.textContent ?? '';
      const status = button.closest('.citation')?.querySelector<HTMLElement>('[role=status]');
      const isCopied = await copy(text.trim().replace(`[${ACCESSED}]`, `[${today()}]`));
      if (status) status.textContent = status.dataset[isCopied ? 'copied' : 'refused'] ?? '';
    });
  }
}

/** @returns whether the browser let it be copied */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The reader's day where the reader is, in the form of ISO 8601. */
function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
