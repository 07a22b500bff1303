import { namesInWords } from './preflight-finding.ts';

import type { CheckedCommune, PreflightInput } from './preflight-input.ts';
import type { Finding } from './preflight-finding.ts';

/** Who will get it, and what do we not know of them? Keys of communes are derived, so that none can be missing. */
export function placeFindings({ communes, area }: PreflightInput): readonly Finding[] {
	if (communes.length === 0) {
		return [
			{
				level: 'FATAL',
				group: 'places',
				code: 'no_communes',
				message: `Không có xã, phường nào nhận bản tin này (${area.name}). Hãy kiểm tra địa bàn của bản tin.`,
			},
		];
	}
	// of the whole country the list would be a telephone directory
	const level = area.code === '00' ? 'INFO' : 'WARNING';
	const about = (code: string, found: readonly CheckedCommune[], sentence: string): readonly Finding[] =>
		found.length === 0
			? []
			: [
					{
						level,
						group: 'places',
						code,
						message: `${found.length} xã, phường ${sentence}: ${namesInWords(
							found.map(({ name }) => name),
							{ of: 'xã, phường' },
						)}.`,
						...(found[0] ? { link: found[0].link } : {}),
					},
				];
	return [
		...about(
			'no_languages',
			communes.filter(({ hasLanguages }) => !hasLanguages),
			'chưa ghi bà con nghe tiếng gì, nên chỉ nhận bản tiếng Việt',
		),
		...about(
			'no_clusters',
			communes.filter(({ hasClusters }) => !hasClusters),
			'chưa ghi số cụm loa, nên không tính được bao nhiêu người nghe được',
		),
	];
}
