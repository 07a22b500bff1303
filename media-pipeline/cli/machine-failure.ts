import { ExpectedError } from '#content/model/errors.ts';
import { failureSentence } from '#content/lib/failure-sentence.ts';

import { FfmpegFailedError } from '../audio/ffmpeg/ffmpeg.ts';
import { VoiceFailedError } from '../speech/voice.ts';

const FULL = 'Đĩa của máy chủ đã đầy nên chưa ghi được âm thanh. Hãy nhờ người quản trị giải phóng đĩa.';
const BROKEN = 'Đĩa của máy chủ báo lỗi nên chưa ghi được âm thanh. Hãy nhờ người quản trị xem lại đĩa.';
const CLOSED = 'Máy chủ không ghi được vào thư mục âm thanh. Hãy nhờ người quản trị xem lại quyền và đĩa.';

const VI: Readonly<Record<string, string>> = {
	ENOSPC: FULL,
	EDQUOT: FULL,
	EIO: BROKEN,
	EROFS: CLOSED,
	EACCES: CLOSED,
	EPERM: CLOSED,
};

/** The machine cannot write: no fault of a recording, and mended by whoever looks after the machine. */
export class MachineFailureError extends ExpectedError {
	override readonly name = 'MachineFailureError';
	readonly code = 'machine_cannot_write';
	readonly findings: readonly { readonly code: string; readonly vi: string }[];
	constructor(systemCode: string, sentence: string, options: ErrorOptions) {
		super(sentence);
		this.cause = options.cause;
		this.findings = [{ code: systemCode, vi: VI[systemCode] ?? '' }];
	}
}

/** An error as one of the machine, where it or what caused it is one; undefined: it is something else. */
export function machineFailure(error: unknown, folder: string): MachineFailureError | undefined {
	for (let one = error; one instanceof Error; one = one.cause) {
		const failure = failureOf(one);
		const sentence = failure && failureSentence(failure.cause, folder);
		if (failure && sentence !== undefined) return new MachineFailureError(failure.code, sentence, { cause: error });
	}
	return undefined;
}

/** What the system refused, and what says so as Node does. */
function failureOf(error: Error): { readonly code: string; readonly cause: unknown } | undefined {
	if (error instanceof FfmpegFailedError || error instanceof VoiceFailedError) {
		const code = error.systemCode;
		return code === undefined ? undefined : { code, cause: { code } };
	}
	const { code } = error as NodeJS.ErrnoException;
	return code !== undefined && code in VI ? { code, cause: error } : undefined;
}
