import { lstatSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/**
 * Puts a finished site in the place of the former one. That makes way first and is removed last, so that it is
 * there again when the new one cannot be put in its place, and readers wait for no more than two renames.
 *
 * @throws Error when the place cannot be taken; the former site then stays as it was
 */
export async function takePlace(built: string, place: string): Promise<void> {
  const former = `${place}.former.tmp`;
  await rm(former, { recursive: true, force: true });
  const isTaken = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  try {
    if (isTaken) await rename(place, former);
  } catch (error) {
    const why = (error as Error).message;
    throw new Error(`${place} cannot make way for the new site: ${why}. It must be a folder, not a mount.`);
  }
  try {
    await rename(built, place);
  } catch (error) {
    if (isTaken) await rename(former, place);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}
