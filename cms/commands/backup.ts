import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { runCommand } from '#content/lib/run-command.ts';
import { isS3 } from '#content/lib/storage/storage-url.ts';

import { BackupRefusedError } from '../backup/backup-refused.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { storedBytes } from '../backup/manifest.ts';
import { planBackup } from '../backup/plan-backup.ts';
import { openTarget } from '../backup/target/backup-target.ts';
import { readManifests } from '../backup/target/manifests.ts';
import { assertPlace } from '../backup/target/target-place.ts';
import { bytesInWords, instantInVietnamese } from '../backup/words.ts';
import { closeCms, openCms } from '../foundation/open-cms.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

const USAGE = `npm run backup -- --to THƯ_MỤC              sao lưu ngay, mọi người vẫn làm việc
npm run backup -- --to "s3://bucket/thu-muc?endpoint=https://…&region=…"   vào kho S3 (khóa: S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY)
npm run backup -- --to THƯ_MỤC --dry-run    xem phải chép bao nhiêu, có vừa chỗ không
npm run backup -- --to THƯ_MỤC --list       các bản đang có
  --recipient age1…   mã hóa cho khóa này (lần đầu; nhiều khóa thì ghi nhiều lần)
  BACKUP_PASSPHRASE=… mã hóa bằng mật khẩu (lần đầu)`;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(args: readonly string[]): Promise<ExitCode> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			to: { type: 'string' },
			list: { type: 'boolean' },
			'dry-run': { type: 'boolean' },
			recipient: { type: 'string', multiple: true },
			help: { type: 'boolean', short: 'h' },
		},
	});
	const { backupTo, backupRecipients, backupPassphrase } = cmsSettings();
	const to = values.to ?? backupTo;
	if (values.help || to === undefined) {
		process[values.help ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
		return values.help ? 0 : 2;
	}
	assertPlace(to);
	const place = isS3(to) ? to : resolve(to);
	if (values.list) return list(place);
	const payload = await openCms();
	try {
		if (values['dry-run']) return await plan(payload, place);
		const { manifest, newBytes, deleted, isEncrypted } = await makeBackup(payload, {
			to: place,
			encryption: { recipients: values.recipient ?? backupRecipients, passphrase: backupPassphrase },
			onLine: (line) => process.stderr.write(`${line}\n`),
		});
		const documents = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
		say(`Đã sao lưu ${manifest.name} vào ${place} trong ${manifest.seconds.toLocaleString('vi-VN')} giây.`);
		say(
			`${documents.toLocaleString('vi-VN')} dòng, ${manifest.files.length.toLocaleString('vi-VN')} tệp, ${bytesInWords(storedBytes(manifest))}; chép mới ${bytesInWords(newBytes)}. Đã đọc lại và đối chiếu.`,
		);
		if (deleted.length > 0) say(`Đã bỏ ${deleted.length} bản cũ theo lịch giữ 7 ngày, 5 tuần, 12 tháng.`);
		if (!isEncrypted) say('Bản này không mã hóa, có cả khóa bí mật: ai cầm ổ đều đọc được. Hãy cất ổ trong tủ khóa.');
		return 0;
	} finally {
		await closeCms(payload);
	}
}

async function plan(payload: Awaited<ReturnType<typeof openCms>>, to: string): Promise<ExitCode> {
	const { files, bytes, newFiles, newBytes, freeBytes, fits } = await planBackup(payload, to);
	say(`Có ${files.toLocaleString('vi-VN')} tệp và cơ sở dữ liệu, ${bytesInWords(bytes)}.`);
	say(
		`Phải chép mới ${newFiles.toLocaleString('vi-VN')} tệp, nhiều nhất ${bytesInWords(newBytes)}. ${Number.isFinite(freeBytes) ? `Nơi sao lưu còn trống ${bytesInWords(freeBytes)}.` : 'Kho s3:// không báo chỗ trống.'}`,
	);
	say(
		fits
			? 'Vừa chỗ. Chưa chép gì.'
			: `Không vừa: thiếu ${bytesInWords(newBytes - freeBytes)}. Hãy dọn bớt hoặc chọn ổ lớn hơn. Chưa chép gì.`,
	);
	return fits ? 0 : 1;
}

async function list(to: string): Promise<0> {
	const target = await openTarget(to);
	const { whole, broken } = await readManifests(target);
	for (const manifest of whole)
		say(
			`${manifest.name}  ${instantInVietnamese(manifest.madeAt)}  ${manifest.engine}  ${manifest.files.length} tệp  ${bytesInWords(storedBytes(manifest))}`,
		);
	for (const name of broken) say(`${name}  hỏng, không dùng được`);
	say(`${whole.length} bản${target.label.recipients.length > 0 ? ', đã mã hóa' : ', không mã hóa'}.`);
	return 0;
}

await runCommand(async () => {
	try {
		return await main(process.argv.slice(2));
	} catch (error) {
		if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
			throw error;
		throw new BackupRefusedError('wrong_arguments', `${error.message}\n${USAGE}`);
	}
});
