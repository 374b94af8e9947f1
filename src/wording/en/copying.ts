/** What the script that copies a citation says. */
export const copied = 'Copied.';
export const refused = 'The browser does not allow it. Please copy by hand.';
