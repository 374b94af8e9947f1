/** Stands where the archive's address would, in a copy without a server: the engine forms all its addresses from it. */
export const CARRIED = 'https://carried.invalid/';
