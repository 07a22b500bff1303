import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { runCommand } from '#content/lib/run-command.ts';

import { BackupRefusedError } from '../backup/backup-refused.ts';
import { checkBackup } from '../backup/check-backup.ts';
import { databaseUrlOf } from '../backup/place-of.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { restoreReport } from '../backup/restore-report.ts';
import { identityFor, openTarget } from '../backup/target/backup-target.ts';
import { bytesInWords, instantInVietnamese } from '../backup/words.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

const USAGE = `npm run restore -- --from THƯ_MỤC_SAO_LƯU --to THƯ_MỤC_TRỐNG            khôi phục bản mới nhất, dùng SQLite
npm run restore -- --from THƯ_MỤC_SAO_LƯU --to mongodb://…?replicaSet=…  khôi phục vào MongoDB; tệp vào --data THƯ_MỤC (mặc định DATA_DIR)
npm run restore -- --check THƯ_MỤC_SAO_LƯU                              kiểm tra bản sao lưu, không khôi phục
  nơi sao lưu có thể là "s3://bucket/thu-muc?endpoint=https://…&region=…" (khóa: S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY)
  --backup TÊN        bản nào (npm run backup -- --list)
  --identity TỆP      khóa bí mật age; BACKUP_PASSPHRASE=…: mật khẩu`;

async function main(args: readonly string[]): Promise<ExitCode> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			from: { type: 'string' },
			to: { type: 'string' },
			data: { type: 'string' },
			check: { type: 'string' },
			backup: { type: 'string' },
			identity: { type: 'string' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	const keys = { passphrase: process.env.BACKUP_PASSPHRASE || undefined, identityFile: values.identity };
	const onLine = (line: string) => process.stderr.write(`${line}\n`);
	if (values.check !== undefined) {
		const target = await openTarget(values.check);
		const identity = await identityFor(target, keys);
		const manifest = await checkBackup(target, { name: values.backup, identity });
		const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
		process.stdout.write(
			`Bản ${manifest.name} (${instantInVietnamese(manifest.madeAt)}) còn nguyên: ${manifest.files.length} tệp, ${bytesInWords(bytes)}, từng byte đúng như lúc ghi. Chưa khôi phục gì.\n`,
		);
		return 0;
	}
	if (values.help || values.from === undefined || values.to === undefined) {
		process[values.help ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
		return values.help ? 0 : 2;
	}
	const target = await openTarget(values.from);
	const identity = await identityFor(target, keys);
	const place = placeOf(values.to, values.data);
	// the collections are opened with the settings of what is being restored, and with its secrets
	Object.assign(process.env, { DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl });
	const restored = await restoreBackup(target, { name: values.backup, identity, ...place, onLine });
	process.stdout.write(restoreReport(restored, place));
	return 0;
}

function placeOf(to: string, data: string | undefined): { dataDir: string; databaseUrl: string } {
	const databaseUrl = databaseUrlOf(to);
	if (databaseUrl === undefined) return { dataDir: resolve(to), databaseUrl: '' };
	return { dataDir: resolve(data ?? (process.env.DATA_DIR || '.data')), databaseUrl };
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
