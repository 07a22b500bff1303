/** Longest side of a photo of a log book, in pixels: handwriting of a page can be read. */
export const LONGEST_PHOTO_SIDE = 1_600;
/** A photo as it leaves the phone. */
export const MOST_PHOTO_BYTES = 200 * 1_024;
/** Airings that one page of a log book tells of. */
export const MOST_PHOTO_AIRINGS = 40;
