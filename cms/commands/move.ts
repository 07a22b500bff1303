import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { parseArgs } from 'node:util';

import { runCommand } from '#content/lib/run-command.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { credentialsIn, isS3, s3PlaceOf } from '#content/lib/storage/storage-url.ts';

import { BackupRefusedError, onDisk } from '../backup/backup-refused.ts';
import { moveDatabase, standStill } from '../backup/move-database.ts';
import { filesFromBucket, filesToBucket } from '../backup/move-files.ts';
import { databaseUrlOf } from '../backup/place-of.ts';
import { assertPlace } from '../backup/target/target-place.ts';
import { bytesInWords } from '../backup/words.ts';
import { closeCms, openCms } from '../foundation/open-cms.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

const USAGE = `npm run move -- --to mongodb://…?replicaSet=…   chuyển từ SQLite sang MongoDB
npm run move -- --to sqlite                     chuyển từ MongoDB về SQLite trong DATA_DIR
npm run move -- --storage                       chép tệp (âm thanh, bản ghi, tài liệu) từ DATA_DIR lên kho S3 của STORAGE_URL, hoặc "--storage-url s3://…"
npm run move -- --storage-back                  chép tệp từ kho S3 về DATA_DIR
Khi chuyển cơ sở dữ liệu, tệp ở lại DATA_DIR. Nơi cũ không bị đổi. Dừng giữa chừng thì chạy lại đúng lệnh này.`;

async function main(args: readonly string[]): Promise<ExitCode> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			to: { type: 'string' },
			storage: { type: 'boolean' },
			'storage-url': { type: 'string' },
			'storage-back': { type: 'boolean' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	const isOfFiles = values.storage || values['storage-back'] || values['storage-url'] !== undefined;
	if (isOfFiles && values.to === undefined && !values.help)
		return moveFiles({ url: values['storage-url'], isBack: values['storage-back'] ?? false });
	if (values.help || values.to === undefined) {
		process[values.help ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
		return values.help ? 0 : 2;
	}
	const databaseUrl = databaseUrlOf(values.to);
	if (databaseUrl === undefined)
		throw new BackupRefusedError('wrong_arguments', `"${values.to}" không phải nơi nhận.\n${USAGE}`);
	const { dataDir } = cmsSettings();
	standStill(dataDir);
	const payload = await openCms();
	try {
		const began = performance.now();
		const { entities } = await moveDatabase(payload, {
			dataDir,
			databaseUrl,
			onEntity: (name, count) => process.stderr.write(`${name}: ${count}\n`),
		});
		const seconds = Math.round((performance.now() - began) / 100) / 10;
		const documents = entities.reduce((sum, { count }) => sum + count, 0);
		const leftOut = entities.filter((entity) => entity.leftOut.length > 0);
		const lines = [
			`Đã chuyển ${documents.toLocaleString('vi-VN')} tài liệu trong ${seconds.toLocaleString('vi-VN')} giây; đã đối chiếu từng tài liệu, hai bên giống nhau.`,
			...leftOut.map(
				({ name, leftOut: ids }) =>
					`Không chuyển được ${ids.length} mục của ${name} vì tài liệu mà chúng thuộc về đã bị xóa từ trước: ${ids.slice(0, 5).join(', ')}.`,
			),
			'Tiếp theo:',
			databaseUrl === ''
				? '  1. Xóa dòng DATABASE_URL trong .env (hoặc để trống).'
				: `  1. Đặt trong .env: DATABASE_URL=${databaseUrl}`,
			'  2. Chạy lại Loa Làng: npm start. Mọi người đăng nhập lại một lần; mật khẩu và bước xác thực thứ hai như cũ.',
			`  3. Giữ nơi cũ vài tuần rồi hãy xóa. Bản sao lưu mới: npm run backup -- --to THƯ_MỤC`,
		];
		process.stdout.write(`${lines.join('\n')}\n`);
		return 0;
	} finally {
		await closeCms(payload);
	}
}

async function moveFiles({ url, isBack }: { url: string | undefined; isBack: boolean }): Promise<ExitCode> {
	const address = url ?? process.env.STORAGE_URL ?? '';
	if (!isS3(address)) {
		process.stderr.write(
			`Chưa biết kho nào. Hãy đặt STORAGE_URL trong .env hoặc viết --storage-url s3://….\n${USAGE}\n`,
		);
		return 2;
	}
	assertPlace(address);
	const { dataDir } = cmsSettings();
	standStill(dataDir);
	const store = s3Store(s3PlaceOf(address, credentialsIn(process.env)));
	const began = performance.now();
	const move = isBack ? filesFromBucket : filesToBucket;
	const onLine = (line: string) => process.stderr.write(`${line}\n`);
	const { files, bytes, copied } = await onDisk(dataDir, () => move({ dataDir, store, onLine }));
	const seconds = Math.round((performance.now() - began) / 100) / 10;
	process.stdout.write(
		`Đã đối chiếu từng byte ${files.toLocaleString('vi-VN')} tệp, ${bytesInWords(bytes)}, hai bên giống nhau; chép mới ${copied.toLocaleString('vi-VN')} tệp trong ${seconds.toLocaleString('vi-VN')} giây.
Tiếp theo:
${isBack ? '  1. Xóa dòng STORAGE_URL trong .env (hoặc để trống).' : `  1. Đặt trong .env: STORAGE_URL=${address}`}
  2. Chạy lại Loa Làng: npm start${isBack ? '.' : ', rồi bấm "Phát hành ngay" (hoặc npm run publish) để bản đang phát hành cũng lên kho.'}
  3. Tệp ở nơi cũ không bị xóa. Giữ vài tuần rồi hãy dọn.
`,
	);
	return 0;
}

await runCommand(() => main(process.argv.slice(2)));
