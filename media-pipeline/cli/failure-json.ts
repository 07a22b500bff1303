import { ExpectedError } from '#content/model/errors.ts';

import { RecordingRefusedError } from '../audio/making/make-master.ts';
import { finding, isVerdictCode } from '../verdicts.ts';
import { MachineFailureError } from './machine-failure.ts';

/** What `--json` says of a failure: `code` for programs, `message` for logs, `findings[].vi` for officers. */
export function failureJson(error: Error): object {
	const code = error instanceof ExpectedError ? error.code : 'interrupted';
	return { isDone: false, code, message: error.message, findings: findingsOf(error, code) };
}

function findingsOf(error: Error, code: string): readonly { readonly code: string; readonly vi: string }[] {
	if (error instanceof MachineFailureError) return error.findings;
	const reason = error.cause instanceof ExpectedError ? error.cause : error;
	if (reason instanceof RecordingRefusedError) return reason.findings;
	return isVerdictCode(code) ? [finding(code)] : [];
}
