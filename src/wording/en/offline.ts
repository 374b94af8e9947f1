/** What the page about the copies says before its script does. The copies hold the pages in Chinese. */
import { link, type Words } from '../words.ts';

export const title = 'Reading offline';
export const description =
  'Save the archive on a phone or a computer, or carry it on a USB stick: read and search every issue without a network.';
export const notSaved = (issues: string): Words => [
  'The page you asked for is not saved on this device, and there is no network now. The Chinese pages you have seen and the ',
  link('list of issues', issues),
  ' still open.',
];
export function instead(): string | undefined {
  return 'There is no network now, and pages in English are not saved on this device. This is the same page in Chinese, as it was saved.';
}
export const lead =
  'The whole archive with you, to read and search without a network. There are three ways. None asks you to sign up, and none goes through another site. All copies hold the Chinese pages; in this browser an address in English then shows the Chinese page, and says so.';

export const device = {
  heading: 'Save it in this browser',
  usb: 'This is a copy that was carried here; the whole archive is in this folder, and there is nothing to save.',
  what: 'The browser saves every issue, every list and the whole search index, in Chinese, without data files, feeds and the pages in English; short addresses (/cite/…) lead to the issue that is saved. Each file is held against its digest, and one with a wrong byte is not kept. A download that was cut off can go on.',
  noScript: 'This way needs a script; the two copies below can be downloaded without one.',
  busy: 'Downloading. Please do not close this page.',
  progress: 'Progress of the download',
  save: 'Save the whole archive',
  resume: 'Save the rest',
  stop: 'Stop',
  remove: 'Remove it from this device',
  newVersion: 'There is a new version of the archive; it has been downloaded. ',
  switch: 'Turn to the new version',
  updates:
    'When there is a new issue, the browser fetches what is new on your next visit. Until it has all of it the older copy serves on, and the two are never mixed.',
};

export const carry = {
  heading: 'Download a file',
  lead: 'These two copies need no server and no network, and can be passed on.',
  columns: { copy: 'Copy', content: 'Holds', size: 'Size' },
  usb: {
    name: 'For a USB stick (zip)',
    content: 'All Chinese pages and the full search. Unpack it and open index.html.',
  },
  singleFile: {
    name: 'One file (html)',
    content: 'All texts and an exact search in a single file that can be sent by mail.',
  },
  digests: 'To check a download, its SHA-256:',
  colon: ': ',
};

export const install = {
  heading: 'Add an icon',
  words:
    'Choose “Install” or “Add to home screen” in the browser’s menu, and the archive gets an icon and a window of its own. Saving it works either way.',
};
