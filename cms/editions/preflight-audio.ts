import { chosenReading, speaksDraft } from '#content/model/chosen-recording.ts';

import { linkOf } from './preflight-content.ts';
import { namesInWords } from './preflight-finding.ts';

import type { PlanProblem } from './plan-edition.ts';
import type { CheckedMessage, PreflightInput } from './preflight-input.ts';
import type { Finding } from './preflight-finding.ts';

/** Is there a voice for everything, a person's, and one a loudspeaker can use? */
export function audioFindings(input: PreflightInput, problems: readonly PlanProblem[]): readonly Finding[] {
	const finding = (level: Finding['level'], code: string, message: string, link?: string): Finding => ({
		level,
		group: 'audio',
		code,
		message,
		...(link ? { link } : {}),
	});
	const missing = problems
		.filter(({ code }) => code === 'recording_missing')
		.map(({ code, sentence, message, language }) => finding('ERROR', code, sentence, linkOf(input, message, language)));
	const remarked = input.languages.flatMap(({ tag, nameVi }) =>
		input.messages.flatMap((message) => {
			const { verdict, remarkCount = 0 } = currentRecording(message, tag) ?? {};
			if (!verdict || remarkCount === 0) return [];
			const where = `"${message.title}", bản ${nameVi}`;
			return [finding('WARNING', 'recording_remark', `${where}: ${verdict}`, linkOf(input, message.key, tag))];
		}),
	);
	const machine = input.languages.flatMap(({ tag, nameVi }) => {
		const titles = input.messages.filter((message) => isReadByMachine(message, tag)).map(({ title }) => `"${title}"`);
		if (titles.length === 0) return [];
		const names = namesInWords(titles, { of: 'bài' });
		return [
			finding(
				'WARNING',
				'draft_voice',
				`${titles.length} bài tiếng ${nameVi} đang dùng giọng máy: ${names}. Nên ghi âm giọng người trước khi phát trên loa.`,
			),
		];
	});
	return [...missing, ...remarked, ...machine];
}

const renditionIn = (message: CheckedMessage, tag: string) =>
	message.renditions.find(({ language, state }) => language === tag && state !== 'withdrawn');

function currentRecording(message: CheckedMessage, tag: string) {
	const rendition = renditionIn(message, tag);
	return rendition && chosenReading(rendition.recordings, rendition.textVersion);
}

/** As the planner decides: only Vietnamese, only where it is allowed, only without a recording of the newest text. */
function isReadByMachine(message: CheckedMessage, tag: string): boolean {
	const rendition = renditionIn(message, tag);
	return rendition !== undefined && speaksDraft(rendition) && !currentRecording(message, tag);
}
