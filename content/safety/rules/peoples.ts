import { pattern } from '../pattern.ts';

/** Peoples of Vietnam by the names they use, as far as they are written with Vietnamese letters. */
export const PEOPLES =
	"mông|hmông|h'mông|dao|thái|tày|nùng|mường|khmer|khơ me|chăm|hoa|gia rai|jrai|ê đê|ba na|bana|xơ đăng|sán chay|sán dìu|cơ ho|k'ho|hrê|ra glai|raglai|m'nông|mnông|xtiêng|stiêng|bru|vân kiều|thổ|giáy|cơ tu|giẻ triêng|mạ|khơ mú|co|tà ôi|pa cô|chơ ro|kháng|xinh mun|hà nhì|chu ru|lào|la chí|phù lá|la hủ|lự|lô lô|chứt|mảng|pà thẻn|cống|si la|pu péo|rơ măm|brâu|ơ đu|la ha";

/** Words for groups of people that a stereotype can be put on. */
export const GROUP_WORDS = `đồng bào|dân tộc (thiểu số|ít người|miền núi|vùng cao)|thiểu số|(người|phụ nữ|chị em|bà con|dân|trẻ em|trẻ|con em|thanh niên|phụ huynh|các) (là )?(người )?(dân tộc|bản địa|vùng cao|miền núi|vùng sâu|vùng xa|rẻo cao|biên giới|miền ngược|thượng|bản|dân bản|${PEOPLES})|(vùng|bản|làng) (cao|dân tộc|đồng bào|sâu|sâu vùng xa|biên)|dân bản|dân tộc (${PEOPLES}|này|ấy|đó|mình|họ)|người thượng`;

export const GROUPS = pattern(GROUP_WORDS);
