import { wordsOf } from '../word-lists.ts';

/* Words for what happens to people and for those who came home, as sources of families (see `pattern`). */

/** Somebody was deceived, sold, taken. */
export const HARM = `(${wordsOf('harm.harm')})`;

/** Somebody who came home from it. */
export const RETURNED = `(${wordsOf('harm.returned')})`;

/** Whoever does it: what is said of them is no blame of the harmed. */
export const TRADER = '(kẻ|bọn|chúng|tội phạm|thủ phạm|đối tượng|môi giới|băng nhóm|đường dây|lũ|tên|gã|mụ|tay)';

/** The text is about people being deceived or taken away at all. */
export const TOPIC = wordsOf('harm.topic');
