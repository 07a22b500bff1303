import { waitsFor } from '#content/model/waiting-step.ts';

import type { OpenRendition } from '#content/model/waiting-step.ts';
import type { Mover, TransitionName } from '#content/model/rendition-transitions.ts';
import type { RenditionState } from '#content/model/rendition.ts';

/** Steps of renditions that wait for the same kind of person. */
export interface WaitingKind {
	/** Vietnamese, for the start page and the mail. */
	readonly title: string;
	readonly states: readonly RenditionState[];
	readonly step: TransitionName;
	readonly isOf: (rendition: OpenRendition) => boolean;
}

const isSource = ({ language }: OpenRendition): boolean => language === 'vi';
const isTranslation = ({ language }: OpenRendition): boolean => language !== 'vi';

/** What waits, the most pressing first; for whom says the table of steps. */
export const WAITING_KINDS: readonly WaitingKind[] = [
	{
		title: 'Bản dịch lỗi thời, cần xem lại theo bản gốc mới',
		states: ['outdated'],
		step: 'translate',
		isOf: isTranslation,
	},
	{ title: 'Bản đang dịch dở', states: ['drafted'], step: 'translate', isOf: isTranslation },
	{
		title: 'Bản dịch chờ người thứ hai dịch ngược',
		states: ['translated'],
		step: 'back-translate',
		isOf: isTranslation,
	},
	// an original may be approved as it is and be recorded later: nobody has to be called
	{ title: 'Bản chờ ghi âm', states: ['translated', 'back-translated'], step: 'record', isOf: isTranslation },
	{
		title: 'Bản chờ bạn nghe thẩm định',
		states: ['recorded', 'translated', 'back-translated'],
		step: 'listen',
		isOf: isTranslation,
	},
	{ title: 'Bản dịch chờ bạn duyệt', states: ['listened'], step: 'approve', isOf: isTranslation },
	{ title: 'Bản tiếng Việt chờ bạn duyệt', states: ['drafted', 'recorded'], step: 'approve', isOf: isSource },
	{ title: 'Bản tiếng Việt lỗi thời, cần sửa', states: ['outdated'], step: 'reopen', isOf: isSource },
];

/** Those of a kind that wait for this person. */
export const waitingOf = <Rendition extends OpenRendition>(
	{ states, step, isOf }: WaitingKind,
	renditions: readonly Rendition[],
	mover: Mover,
): readonly Rendition[] =>
	renditions.filter(
		(rendition) => states.includes(rendition.state) && isOf(rendition) && waitsFor(step, rendition, mover),
	);
