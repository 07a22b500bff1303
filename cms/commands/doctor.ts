import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { failureSentence } from '#content/lib/failure-sentence.ts';
import { runCommand } from '#content/lib/run-command.ts';

import { closeCms, openCms } from '../foundation/open-cms.ts';
import { faultsOfServedMedia } from '../releases/served-media.ts';
import { healthInWords } from '../system/admin/health-words.ts';
import { loadHealth } from '../system/health.ts';

import type { ExitCode } from '#content/lib/run-command.ts';
import type { HealthPart } from '../system/admin/health-part.ts';

const USAGE = `npm run doctor              xem mọi phần, nói rõ chỗ hỏng và cách sửa; không đổi gì
npm run doctor -- --quick   không đọc lại từng tệp âm thanh`;

/** Files that are named one by one. */
const SHOWN = 10;

/** The facts of the health page, for whoever has only a terminal; and each file of the release that serves, by its hash. */
async function main(args: readonly string[]): Promise<ExitCode> {
	const { values } = parseArgs({
		args: [...args],
		options: { quick: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
	});
	if (values.help) {
		process.stdout.write(`${USAGE}\n`);
		return 0;
	}
	let payload;
	try {
		payload = await openCms();
	} catch (error) {
		const why = failureSentence(error, resolve(process.env.DATA_DIR || '.data'));
		if (why === undefined) throw error;
		return tell([{ title: 'Cài đặt và cơ sở dữ liệu', isTrouble: true, sentences: [why] }]);
	}
	payload.logger.level = 'silent';
	const parts = [...healthInWords(await loadHealth(payload))];
	if (!values.quick) parts.push(await servedMedia());
	await closeCms(payload);
	return tell(parts);
}

async function servedMedia(): Promise<HealthPart> {
	const { files, faults } = await faultsOfServedMedia();
	return {
		title: 'Âm thanh và tài liệu của bản đang phát hành',
		isTrouble: faults.length > 0,
		sentences:
			faults.length === 0
				? [`Đã đọc lại ${files.toLocaleString('vi-VN')} tệp, đúng từng byte.`]
				: [
						`${faults.length} trong ${files} tệp không như lúc phát hành. Hãy lấy lại từ bản sao lưu (npm run restore vào một thư mục trống, rồi chép thư mục media), hoặc bấm "Phát hành ngay" để dựng lại.`,
						...faults.slice(0, SHOWN).map(({ file, reason }) => `${file}: ${reason}.`),
					],
	};
}

function tell(parts: readonly HealthPart[]): ExitCode {
	for (const { title, isTrouble, sentences } of parts)
		process.stdout.write(`${isTrouble ? 'CẦN XEM' : 'tốt    '}  ${title}: ${sentences.join(' ')}\n`);
	const count = parts.filter(({ isTrouble }) => isTrouble).length;
	process.stdout.write(count === 0 ? '\nMọi phần đều tốt.\n' : `\n${count} phần cần xem.\n`);
	return count === 0 ? 0 : 1;
}

await runCommand(() => main(process.argv.slice(2)));
