import { bytesInWords } from '../../backup/words.ts';
import { LOW_DISK_BYTES } from '../health.ts';
import { edgesInWords } from './edges-in-words.ts';
import { machineInWords } from './machine-words.ts';
import { storageInWords } from './storage-words.ts';

import type { Health } from '../health.ts';
import type { HealthPart } from './health-part.ts';

/** Where an ffmpeg came from, for who has to change it. */
const SOURCES: Readonly<Record<string, string>> = {
	FFMPEG_PATH: 'do cài đặt FFMPEG_PATH chỉ định',
	system: 'của hệ điều hành',
	'ffmpeg-static': 'từ gói ffmpeg-static',
	'@ffmpeg-installer/ffmpeg':
		'từ gói npm @ffmpeg-installer/ffmpeg (bản cũ, chạy chậm; nên cài ffmpeg của hệ điều hành)',
	'@ffmpeg/core': 'từ gói npm @ffmpeg/core (WebAssembly, chạy chậm; nên cài ffmpeg của hệ điều hành)',
};

/** Builds that no longer get corrections: they run with limits, and a person has to replace them. */
const OUTDATED: ReadonlySet<string> = new Set(['@ffmpeg-installer/ffmpeg']);

/** Minutes after which airings that wait at the site mean that the two parts do not reach each other. */
const LATE_MINUTES = 15;

/** The facts in whole sentences: what is, and what to do when it is not well. */
export function healthInWords(health: Health): readonly HealthPart[] {
	const storage = storageInWords(health.storage);
	return [
		audio(health),
		voice(health),
		disk(health),
		...(storage ? [storage] : []),
		queue(health),
		setAside(health),
		edgeBatches(health),
		media(health),
		release(health),
		site(health),
		...edgesInWords(health, instantInWords),
		database(health),
		backups(health),
		mail(health),
		...machineInWords(health.machine),
	];
}

/** Links that only this machine opens are no trouble as long as nobody gets a mail. */
function mail({ mail: { isSet, linkWarning } }: Health): HealthPart {
	if (!isSet)
		return {
			title: 'Thư',
			isTrouble: false,
			sentences: ['Chưa nối máy chủ thư (SMTP_URL): lời mời và mật khẩu do quản trị tự đưa, không có thư tóm tắt.'],
		};
	return {
		title: 'Thư',
		isTrouble: linkWarning !== undefined,
		sentences: [linkWarning ?? 'Đã nối máy chủ thư; đường dẫn trong thư mở được ở máy khác.'],
	};
}

function audio({ pipeline }: Health): HealthPart {
	if ('problem' in pipeline)
		return {
			title: 'Xử lý âm thanh',
			isTrouble: true,
			sentences: [`Không mở được bộ xử lý âm thanh: ${pipeline.problem}`, 'Hãy cài ffmpeg rồi chạy lại Loa Làng.'],
		};
	const { ffmpeg, limits } = pipeline;
	return {
		title: 'Xử lý âm thanh',
		isTrouble: OUTDATED.has(ffmpeg.source),
		sentences: [
			...(OUTDATED.has(ffmpeg.source)
				? [
						'ffmpeg này được làm từ năm 2018 và có nhiều lỗ hổng đã biết: tệp do người khác gửi có thể lợi dụng. Hãy cài ffmpeg của hệ điều hành rồi khởi động lại Loa Làng.',
					]
				: []),
			`Đang dùng ffmpeg ${SOURCES[ffmpeg.source] ?? ffmpeg.source}: bản ${/version (\S+)/.exec(ffmpeg.versionLine)?.[1] ?? ffmpeg.versionLine}. Giấy phép: ${ffmpeg.licence}.`,
			`Mỗi lúc làm nhiều nhất ${limits.atATime} tệp; ${limits.areEnforced ? 'bộ nhớ và thời gian của mỗi tệp được giới hạn' : 'chưa giới hạn được bộ nhớ và thời gian, hãy cài prlimit (gói util-linux)'}. ${limits.isOffline ? 'Bộ xử lý không ra được mạng.' : 'Hệ điều hành không cho tách mạng khỏi bộ xử lý; tệp lạ vẫn chỉ được mở như tệp âm thanh.'}`,
		],
	};
}

function voice({ pipeline }: Health): HealthPart {
	const engine = 'problem' in pipeline ? undefined : engineIn(pipeline.speech);
	return {
		title: 'Giọng máy tiếng Việt',
		isTrouble: false,
		sentences: [
			engine
				? `Đang dùng ${engine}. Chỉ là giọng nháp cho tiếng Việt; các tiếng khác luôn do người đọc.`
				: 'Không có giọng máy. Mọi bài phải do người đọc.',
		],
	};
}

function engineIn(speech: unknown): string | undefined {
	if (typeof speech !== 'object' || speech === null || !('engine' in speech)) return undefined;
	return typeof speech.engine === 'string' ? speech.engine : JSON.stringify(speech.engine);
}

function disk({ disk: { freeBytes, isLow }, dataDir }: Health): HealthPart {
	return {
		title: 'Ổ đĩa',
		isTrouble: isLow,
		sentences: [
			`Còn trống ${bytesInWords(freeBytes)} ở nơi chứa dữ liệu (${dataDir}).`,
			...(isLow
				? [
						`Ít hơn ${bytesInWords(LOW_DISK_BYTES)}: bản tin tháng sau có thể không đủ chỗ. Hãy dọn ổ đĩa hoặc chuyển sang ổ lớn hơn.`,
					]
				: []),
		],
	};
}

function queue({ queue: { waiting, running, failed } }: Health): HealthPart {
	return {
		title: 'Việc nền',
		isTrouble: failed > 0,
		sentences: [
			`${waiting} việc đang chờ (kể cả việc đến giờ mới chạy), ${running} việc đang chạy, ${failed} việc bị hỏng.`,
			...(failed > 0 ? ['Xem lý do từng việc hỏng bên dưới, sửa xong thì bấm "Thử lại".'] : []),
		],
	};
}

function setAside({ setAside: { count } }: Health): HealthPart {
	return {
		title: 'Số liệu để riêng',
		isTrouble: count > 0,
		sentences:
			count === 0
				? ['Mọi lần phát và số đếm mà trang gửi về đều đã nhận.']
				: [
						`${count} dòng mà trang gửi về chưa nhận được, giữ nguyên ở đây. Xem lý do từng dòng bên dưới, sửa xong hoặc nâng cấp xong thì bấm "Nhận lại".`,
					],
	};
}

/** Batches that are named one by one. */
const BATCHES_SHOWN = 5;

function edgeBatches({ edgeBatches: edges }: Health): HealthPart {
	return {
		title: 'Lô để riêng ở trang công khai',
		isTrouble: edges.length > 0,
		sentences:
			edges.length === 0
				? ['Không trang nào còn giữ lô mà bàn làm việc không nhận được.']
				: edges.flatMap(({ edge, total, setAside: batches }) => [
						`Trang ${edge} giữ nguyên ${total} lô mà bàn làm việc không nhận được. Nâng cấp hoặc sửa xong thì bấm "Gửi lại tất cả" ở trang "Tình trạng hệ thống".`,
						...batches
							.slice(0, BATCHES_SHOWN)
							.map(({ airings, counters, reason }) => `${airings} lần phát, ${counters} số đếm: ${reason}`),
					]),
	};
}

/** Files that are named one by one. */
const BAD_SHOWN = 10;

function media({ badMedia }: Health): HealthPart {
	const more = badMedia.length - BAD_SHOWN;
	return {
		title: 'Tệp đã lưu',
		isTrouble: badMedia.length > 0,
		sentences:
			badMedia.length === 0
				? ['Máy đối chiếu dần từng tệp với lúc phát hành, chưa thấy tệp nào khác.']
				: [
						`${badMedia.length} tệp không còn như lúc phát hành, trang không phát chúng nữa. Tệp của tháng này máy tự dựng lại; tệp của tháng trước hãy chép lại từ bản sao lưu. Ổ đĩa có thể sắp hỏng, hãy kiểm tra.`,
						...badMedia
							.slice(0, BAD_SHOWN)
							.map(({ file, reason, at }) => `${file}: ${reason}, thấy lúc ${instantInWords(at)}.`),
						...(more > 0 ? [`Và ${more} tệp nữa.`] : []),
					],
	};
}

function release({ release: last }: Health): HealthPart {
	if (!last)
		return {
			title: 'Bản phát hành',
			isTrouble: true,
			sentences: ['Chưa phát hành lần nào. Hãy bấm "Phát hành ngay" ở trang đầu.'],
		};
	return {
		title: 'Bản phát hành',
		isTrouble: false,
		sentences: [
			`Trang đang dùng bản ${last.name}, phát hành lúc ${instantInWords(last.publishedAt)}.`,
			...(last.held > 0 ? [`${last.held} mục chưa cập nhật được, xem "Cần làm ngay" ở trang đầu.`] : []),
		],
	};
}

function site({ edge }: Health): HealthPart {
	const title = 'Trang công khai';
	if (!edge)
		return {
			title,
			isTrouble: true,
			sentences: [
				'Máy này không hỏi được trang công khai. Nếu bà con vẫn mở được trang thì chỉ là đường mạng giữa hai máy; nếu không, hãy chạy lại trang.',
			],
		};
	const minutes = Math.round(edge.spool.oldestSeconds / 60);
	const isLate = edge.spool.pending > 0 && minutes >= LATE_MINUTES;
	return {
		title,
		isTrouble: isLate || edge.mediaMissing > 0,
		sentences: [
			edge.release ? `Trang trả lời, đang dùng bản ${edge.release}.` : 'Trang trả lời nhưng chưa có bản phát hành nào.',
			edge.spool.pending === 0
				? 'Mọi lần phát và số đếm đã về đây.'
				: `${edge.spool.pending} lần phát, số đếm chưa về đây, cũ nhất ${minutes} phút.${isLate ? ' Hãy xem hai máy có cùng EDGE_SECRET và nối được nhau không.' : ''}`,
			...(edge.mediaMissing > 0
				? [`Thiếu ${edge.mediaMissing} tệp âm thanh hoặc tài liệu. Hãy bấm "Phát hành ngay".`]
				: []),
		],
	};
}

function database({ database: { engine, bytes } }: Health): HealthPart {
	return {
		title: 'Dữ liệu',
		isTrouble: false,
		sentences: [`Cơ sở dữ liệu: ${engine}, ${bytesInWords(bytes)}.`],
	};
}

function backups({ backup: { last, to, trouble } }: Health): HealthPart {
	return {
		title: 'Sao lưu',
		isTrouble: trouble !== undefined,
		sentences: [
			...(trouble ? [trouble] : []),
			...(last
				? [
						`Bản mới nhất: ${last.name}, làm lúc ${instantInWords(last.at)} vào ${last.target}, ${bytesInWords(last.bytes)}, trong ${last.seconds.toLocaleString('vi-VN')} giây, đã đọc lại và đối chiếu.`,
					]
				: []),
			to === undefined ? 'Chưa đặt BACKUP_TO, nên máy không tự sao lưu mỗi đêm.' : `Máy tự sao lưu mỗi đêm vào ${to}.`,
		],
	};
}

const clock = new Intl.DateTimeFormat('vi-VN', {
	timeZone: 'Asia/Ho_Chi_Minh',
	dateStyle: 'short',
	timeStyle: 'short',
});

/** An instant as it is read in Vietnam. */
export const instantInWords = (text: string): string => (text === '' ? 'chưa rõ' : clock.format(new Date(text)));
