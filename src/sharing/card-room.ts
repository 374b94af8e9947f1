/** How many figures a card has room for: the first of the series that its issue prints. */
export const MOST_FIGURES = 5;
