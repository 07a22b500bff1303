import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { runCommand } from '#content/lib/run-command.ts';
import { provinces } from '#content/places/places.ts';

import { notCarriedInWords } from '../backup/export/not-carried.ts';
import { writeExport } from '../backup/export/write-export.ts';
import { bytesInWords } from '../backup/words.ts';
import { closeCms, openCms } from '../foundation/open-cms.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

const USAGE = `npm run export -- --to THƯ_MỤC                  xuất mọi thứ: JSON từng dòng, tệp, lược đồ
npm run export -- --to THƯ_MỤC --province 12    chỉ phần của một tỉnh, kể cả thông điệp chung mà tỉnh đã phát
Mọi người vẫn làm việc được. Không có tài khoản và khóa bí mật. Nhập ở nơi khác: npm run import -- --from THƯ_MỤC`;

async function main(args: readonly string[]): Promise<ExitCode> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			to: { type: 'string' },
			province: { type: 'string' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	if (values.help || values.to === undefined) {
		process[values.help ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
		return values.help ? 0 : 2;
	}
	const { province } = values;
	if (province !== undefined && !provinces().some(({ code }) => code === province)) {
		process.stderr.write(`Không có tỉnh nào mang mã "${province}". Mã gồm hai chữ số, ví dụ 12.\n`);
		return 2;
	}
	const { dataDir } = cmsSettings();
	const payload = await openCms();
	payload.logger.level = 'warn';
	try {
		const folder = resolve(values.to);
		const { collections, files, missing } = await writeExport(payload, { folder, dataDir, province });
		const documents = Object.values(collections).reduce((sum, one) => sum + one.documents, 0);
		const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
		const lines = [
			`Đã xuất ${documents.toLocaleString('vi-VN')} mục và ${files.length} tệp (${bytesInWords(bytes)}) vào ${folder}.`,
			...(missing.length > 0
				? [
						`${missing.length} tệp có ghi trong hồ sơ mà không còn trên ổ, cũng không có trong kho: ${missing.slice(0, 5).join(', ')}.`,
					]
				: []),
			notCarriedInWords(province),
			...(files.some(({ path }) => path.startsWith('files/evidence/'))
				? ['Trong đó có ảnh sổ phát thanh: bản xuất không tự xóa theo hạn, hãy xóa thư mục này khi đã nhập xong.']
				: []),
			'Nơi nhận chạy: npm run import -- --from THƯ_MỤC --dry-run (xem trước), rồi bỏ --dry-run.',
		];
		process.stdout.write(`${lines.join('\n')}\n`);
		return 0;
	} finally {
		await closeCms(payload);
	}
}

await runCommand(() => main(process.argv.slice(2)));
