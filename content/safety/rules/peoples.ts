import { pattern } from '../pattern.ts';

/** Peoples of Vietnam by the names they use, as far as they are written with Vietnamese letters. */
export const PEOPLES =
	"mông|hmông|h'mông|hơ mông|mèo|mán|dao|thái|tày|nùng|mường|khmer|khơ me|khơ mer|chăm|hoa|gia rai|jrai|ê đê|êđê|ba na|bana|xơ đăng|sán chay|sán dìu|cơ ho|k'ho|hrê|ra glai|raglai|m'nông|mnông|xtiêng|stiêng|bru|vân kiều|thổ|giáy|cơ tu|giẻ triêng|mạ|khơ mú|co|tà ôi|pa cô|chơ ro|kháng|xinh mun|hà nhì|chu ru|lào|la chí|phù lá|la hủ|lự|lô lô|chứt|mảng|pà thẻn|cống|si la|pu péo|rơ măm|brâu|ơ đu|la ha|kinh";

const FOLK =
	'(người|phụ nữ|chị em|bà con|dân|trẻ em|trẻ|con em|thanh niên|phụ huynh|các|con gái|gái|đàn bà|đàn ông|trai|mấy (ông|bà|cô|đứa|em|chị|anh|thằng)|đám|bọn|tụi|lũ|đồng bào|thằng|nhà|xóm|bản|cô gái|em gái|cô|thiếu nữ|cha mẹ|bố mẹ|đứa|lao động|nông dân|sinh viên|học sinh|con trai)';

const REGION =
	'(bản địa|vùng cao|miền núi|vùng sâu|vùng xa|rẻo cao|biên giới|vùng biên|miền ngược|thượng|dân bản|miền tây|miền trung|miền quê|nhà quê|quê mùa|nông thôn|ở quê|dân quê|sơn cước|thâm sơn|trên núi|trên rừng|trong rừng|trên bản|trong bản|trong buôn|trong sóc|xứ núi|vùng biển|miền biển|làng chài|xóm chài|xứ này|vùng này|bản này|xóm này|làng này|xứ đó|vùng đó|tây nguyên|tây bắc|trên đó|ở trển|trên ấy|ở rừng|xứ rừng)';

/** Words for groups of people that a stereotype can be put on. */
export const GROUP_WORDS = `đồng bào|dân tộc (thiểu số|ít người|miền núi|vùng cao)|thiểu số|${FOLK} (là )?(người |mấy |dân |ở (các tỉnh |vùng )?|các tỉnh |trên )?(dân tộc|bản|${REGION}|${PEOPLES})|(vùng|bản|làng|buôn) (cao|dân tộc|đồng bào|sâu|sâu vùng xa|biên)|dân bản|dân tộc (${PEOPLES}|này|ấy|đó|mình|họ)|người thượng|sơn nữ|miền núi|vùng cao|dân miệt (vườn|thứ)|gái quê|trai bản|gái bản|cái dân|giống dân`;

export const GROUPS = pattern(GROUP_WORDS);

/** Groups by want, sex, origin or body: fewer things said of them are untrue, so fewer predicates go with them. */
export const POOR =
	'((hộ|nhà|người|dân|đứa|con nhà|kẻ|gia đình|vùng|xóm|bọn|đám|phường) (cận )?nghèo( khổ| khó| hèn| túng| đói)?|nghèo (rớt mồng tơi|khổ|đói|túng)|dân (lao động|ngụ cư|di cư|nhập cư|xóm trọ|chài)|nhà (đông con|túng)|con nhà (không cha|mồ côi|bỏ nhau)|trẻ mồ côi|mẹ đơn thân|người (khuyết tật|câm điếc|điếc|tàn tật)|công nhân|người (vô gia cư|ăn xin)|người đồng tính|dân (bóng|chuyển giới))';
export const WOMEN =
	'(phụ nữ|đàn bà|con gái|chị em|phái yếu|phái đẹp|giới nữ|nữ giới|gái (một con|quá lứa|ế|trẻ|mới lớn|tân thời|thành phố|tỉnh lẻ|làng|miền tây)|mấy (cô|bà|chị|ả)|các (cô|bà)|gái|mấy đứa con gái)';
export const FOREIGN =
	'(((người|dân|đàn ông|trai|bọn|tụi|lũ|đám|mấy (ông|thằng|anh|tay)|gã|thằng|khách|chồng|công ty|ông chủ|chủ) (nước )?(trung quốc|trung hoa|tàu|ba tàu|đại lục|campuchia|cam pu chia|miên|lào|thái|thái lan|hàn|hàn quốc|đài loan|đài|nhật|mã lai|malaysia|miến|myanmar|mi an ma|philippines|phi|ấn độ|ấn|tây|da đen|châu phi|phi châu|nga|mỹ|nước ngoài|ngoại quốc|ngoại bang|bên đó|bên ấy|bên kia biên giới|bên kia|xứ ấy|xứ đó|xứ người|láng giềng))|tàu khựa|khựa|tây lông|bọn tây|người da màu|da đen)';
