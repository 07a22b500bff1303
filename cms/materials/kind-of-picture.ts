const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];

const HEIC =
	'Hình này ở dạng HEIC của điện thoại, trình duyệt cũ không mở được. Trên iPhone: Cài đặt → Camera → Định dạng → "Tương thích nhất"; hoặc lưu hình thành JPG rồi tải lên.';
const SVG = 'Hình SVG có thể chứa phần tự chạy nên không được nhận. Hãy xuất thành PNG rồi tải lên.';
const OTHER = 'Chỉ nhận hình JPG, PNG, WebP và tệp PDF. Hãy lưu lại thành một trong các dạng đó rồi tải lên.';

/** Why a file is not one of the pictures that we take, by its first bytes; undefined: JPEG, PNG or WebP. */
export function kindOfPicture(head: Uint8Array): string | undefined {
	const text = Buffer.from(head).toString('latin1');
	if (text.startsWith('\u00ff\u00d8\u00ff') || text.startsWith('\u0089PNG\r\n\u001a\n')) return undefined;
	if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return undefined;
	if (text.slice(4, 8) === 'ftyp' && HEIC_BRANDS.includes(text.slice(8, 12))) return HEIC;
	return /<svg[\s>]/i.test(text) ? SVG : OTHER;
}
