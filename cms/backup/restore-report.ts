import { bytesInWords, instantInVietnamese } from './words.ts';

import type { Restored } from './restore-backup.ts';

/** What was restored, how it was proved, and what to do next; Vietnamese, for whoever stands at the machine. */
export function restoreReport(
	{ manifest, files, bytes, database, seconds }: Restored,
	{ dataDir, databaseUrl }: { dataDir: string; databaseUrl: string },
): string {
	const documents = database.entities.reduce((sum, { count }) => sum + count, 0);
	const leftOut = database.entities.filter((entity) => entity.leftOut.length > 0);
	const lines = [
		`Đã khôi phục bản ${manifest.name}, làm lúc ${instantInVietnamese(manifest.madeAt)}, trong ${seconds.toLocaleString('vi-VN')} giây.`,
		`Tệp: ${files.toLocaleString('vi-VN')}, ${bytesInWords(bytes)}; từng tệp có đúng sha256 của lúc sao lưu.`,
		`Cơ sở dữ liệu (${database.engine === 'sqlite' ? 'SQLite' : 'MongoDB'}): ${documents.toLocaleString('vi-VN')} tài liệu; ${
			database.isSameFile
				? 'tệp giống từng byte và đủ số dòng của từng bảng.'
				: 'từng tài liệu đã đối chiếu giống bản sao lưu.'
		}`,
		...database.entities
			.filter(({ count }) => count > 0)
			.map(({ name, count, sha256 }) => `  ${name}: ${count.toLocaleString('vi-VN')}  ${sha256.slice(0, 16)}`),
		...leftOut.map(
			({ name, leftOut: ids }) =>
				`Không đưa vào được ${ids.length} mục của ${name} vì tài liệu mà chúng thuộc về đã bị xóa từ trước: ${ids.slice(0, 5).join(', ')}.`,
		),
		'Tiếp theo:',
		`  1. Chạy với DATA_DIR=${dataDir}${databaseUrl === '' ? '' : ' và DATABASE_URL là địa chỉ MongoDB vừa dùng'}: npm start. Trang được dựng lại từ âm thanh đã lưu, không phải ghi âm lại.`,
		`  2. Nếu chạy với NODE_ENV=production, lấy ba khóa trong ${dataDir}/secrets.json đặt vào PAYLOAD_SECRET, EDGE_SECRET, CARD_SECRET; khóa khác thì thẻ của các xã hết hiệu lực.`,
		'  3. Dừng hẳn máy cũ nếu nó còn chạy: hai nơi cùng phát hành sẽ khác nhau.',
		...(database.isSameFile || manifest.engine === database.engine
			? []
			: ['  4. Mọi người đăng nhập lại: mã số tài khoản đã đổi theo cơ sở dữ liệu mới.']),
	];
	return `${lines.join('\n')}\n`;
}
