import { pattern } from '../pattern.ts';
import { wordsOf } from '../word-lists.ts';

/** Peoples of Vietnam by the names they use, as far as they are written with Vietnamese letters. */
export const PEOPLES = wordsOf('peoples.peoples');

const FOLK = `(${wordsOf('peoples.folk')})`;

const REGION = `(${wordsOf('peoples.region')})`;

/** Words for groups of people that a stereotype can be put on. */
export const GROUP_WORDS = `đồng bào|dân tộc (thiểu số|ít người|miền núi|vùng cao)|thiểu số|${FOLK} (là )?(người |mấy |dân |ở (các tỉnh |vùng )?|các tỉnh |trên )?(dân tộc|bản|${REGION}|${PEOPLES})|(vùng|bản|làng|buôn) (cao|dân tộc|đồng bào|sâu|sâu vùng xa|biên)|dân bản|dân tộc (${PEOPLES}|này|ấy|đó|mình|họ)|người thượng|sơn nữ|miền núi|vùng cao|dân miệt (vườn|thứ)|gái quê|trai bản|gái bản|cái dân|giống dân`;

export const GROUPS = pattern(GROUP_WORDS);

/** Groups by want, sex, origin or body: fewer things said of them are untrue, so fewer predicates go with them. */
export const POOR = `(${wordsOf('peoples.poor')})`;
export const WOMEN = `(${wordsOf('peoples.women')})`;
export const FOREIGN = `(${wordsOf('peoples.foreign')})`;
