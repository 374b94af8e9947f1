// Apart from `card.ts`, so that whoever only speaks of a card need not load the face it is drawn in.
/** How many figures a card has room for: the first of the series that its issue prints. */
export const MOST_FIGURES = 5;
