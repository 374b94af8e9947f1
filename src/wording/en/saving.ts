/** What the script of the page about the copies says. The copies hold the pages in Chinese. */

export const failures = {
  unreachable:
    'The server cannot be reached, and the download stopped. It can go on once there is a network.',
  missing:
    'The server does not have the files; the site may just be changing. Please try again in a few minutes.',
  altered:
    'What arrived is not what the site published, and was not kept. It may have been altered on the way, or the site is just changing; please try again later.',
  'no-room': 'There is no room for the rest. Make some, and the download can go on.',
  blocked: 'The browser does not let this site save anything: a private window, or a setting.',
  stopped: 'Stopped.',
};

export const unsupported =
  'This browser does not offer saving now: a private window, a setting that blocks the data of websites, or an address without https. Reading and searching online work all the same, and the copies below can be downloaded.';
export const removed = 'Removed from this device. With a network it can be saved again.';
export const dataSaver = 'The browser is set to save data: without the button, nothing is downloaded.';

export const whole =
  'The whole archive is on this device (files: {files}; {size}), in Chinese, to read and search without a network.';
export const damaged =
  'Of the archive on this device {missing} of {files} files are gone; the browser may have removed them. {toFetch} to download, {size} once saved.';
export const partly =
  'The archive is not yet on this device: {held} of {files} files are here, {toFetch} to download, {size} once saved.';
export const offer =
  'The archive is not yet on this device. Files: {files}; {toFetch} to download, {size} once saved.';
