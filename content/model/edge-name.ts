/** Letters of the name that somebody gives an edge (`EDGE_NAME`). */
export const MOST_EDGE_NAME = 60;

/** Letters of the random id that follows the name, with a hyphen between, so that two edges of one name stay two. */
export const EDGE_ID_LETTERS = 8;

/** Letters of what an edge calls itself in batches. */
export const MOST_EDGE = MOST_EDGE_NAME + 1 + EDGE_ID_LETTERS;

/** A name as it is set; settings and the CMS take the same. */
export const EDGE_NAME = new RegExp(`^[a-z0-9-]{2,${MOST_EDGE_NAME}}$`);
