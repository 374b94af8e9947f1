import { ACCESSED } from '#citation/gbt-7714.ts';
import { copied as copiedInEnglish, refused as refusedInEnglish } from '#wording/en/copying.ts';
import { copied, refused } from '#wording/zh/copying.ts';

const isEnglish = document.documentElement.lang === 'en';

/**
 * Shows the buttons that copy a citation, which do nothing where scripts do not run, and fills in the
 * day on which the reader copies it.
 */
export function offerCopies(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = page.getElementById(button.dataset['copies'] ?? '')?.textContent ?? '';
      const status = button.closest('.citation')?.querySelector('[role=status]');
      const words = await copy(text.trim().replace(`[${ACCESSED}]`, `[${today()}]`));
      if (status) status.textContent = words;
    });
  }
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return isEnglish ? copiedInEnglish : copied;
  } catch {
    return isEnglish ? refusedInEnglish : refused;
  }
}

/** The reader's day where the reader is, in the form of ISO 8601. */
function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
