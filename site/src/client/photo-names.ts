/** IndexedDB in which a broadcaster's phone keeps photos of the log book that wait (photo-store.ts). */
export const PHOTO_STORE = 'loa-lang-anh-so';
/** How many photos wait. */
export const PHOTO_WAITING = 'anh-cho';
