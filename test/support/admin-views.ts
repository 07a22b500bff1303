/** Views of ours below `/admin`, as the walk of the journeys opens them; test/unit/admin-words.test.ts holds the list. */
export const ADMIN_VIEWS: readonly string[] = [
	'/bao-cao',
	'/chot-thang',
	'/do-phu',
	'/doi-xa',
	'/dong-so-lieu',
	'/ke-hoach',
	'/kiem-tra-lan-phat',
	'/lich',
	'/loi-tren-trang',
	'/moi-nguoi',
	'/nhap-du-lieu',
	'/phu-kin',
	'/tinh-trang',
];

/** Those for people who have not signed in. */
export const OPEN_VIEWS: readonly string[] = ['/loi-moi'];
