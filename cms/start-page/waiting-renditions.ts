import { waitsFor } from '#content/model/waiting-step.ts';

import type { OpenRendition } from '#content/model/waiting-step.ts';
import type { Mover, TransitionName } from '#content/model/rendition-transitions.ts';
import type { RenditionState } from '#content/model/rendition.ts';

/** Steps of renditions that wait for the same kind of person. */
export interface WaitingKind {
	/** Vietnamese, for the start page and the mail. */
	readonly title: string;
	/** In two words, beside each text; and what its button says. */
	readonly short: string;
	readonly action: string;
	readonly states: readonly RenditionState[];
	readonly step: TransitionName;
	readonly isOf: (rendition: OpenRendition) => boolean;
}

const isSource = ({ language }: OpenRendition): boolean => language === 'vi';
const isTranslation = ({ language }: OpenRendition): boolean => language !== 'vi';

/** What nobody has begun; the heading of the start page and of the mail. */
export const NEW_SOURCES = 'Bản tiếng Việt đã duyệt, chờ bạn dịch';

/** What waits, the most pressing first; for whom says the table of steps. */
export const WAITING_KINDS: readonly WaitingKind[] = [
	{
		title: 'Bản dịch lỗi thời, cần xem lại theo bản gốc mới',
		short: 'Bản cũ',
		action: 'Xem lại',
		states: ['outdated'],
		step: 'translate',
		isOf: isTranslation,
	},
	{
		title: 'Bản đang dịch dở',
		short: 'Dịch tiếp',
		action: 'Dịch',
		states: ['drafted'],
		step: 'translate',
		isOf: isTranslation,
	},
	{
		title: 'Bản dịch chờ người thứ hai dịch ngược',
		short: 'Dịch ngược',
		action: 'Dịch ngược',
		states: ['translated'],
		step: 'back-translate',
		isOf: isTranslation,
	},
	// an original may be approved as it is and be recorded later: nobody has to be called
	{
		title: 'Bản chờ ghi âm',
		short: 'Thu âm',
		action: 'Thu âm',
		states: ['translated', 'back-translated'],
		step: 'record',
		isOf: isTranslation,
	},
	{
		title: 'Bản chờ bạn nghe thẩm định',
		short: 'Nghe thẩm định',
		action: 'Nghe',
		states: ['recorded', 'translated', 'back-translated'],
		step: 'listen',
		isOf: isTranslation,
	},
	{
		title: 'Bản dịch chờ bạn duyệt',
		short: 'Duyệt',
		action: 'Xem và duyệt',
		states: ['listened'],
		step: 'approve',
		isOf: isTranslation,
	},
	{
		title: 'Bản tiếng Việt chờ bạn duyệt',
		short: 'Duyệt',
		action: 'Xem và duyệt',
		states: ['drafted', 'recorded', 'submitted'],
		step: 'approve',
		isOf: isSource,
	},
	{
		title: 'Bản tiếng Việt đang viết, chưa gửi duyệt',
		short: 'Viết tiếp',
		action: 'Viết tiếp',
		states: ['drafted', 'recorded'],
		step: 'submit',
		isOf: isSource,
	},
	{
		title: 'Bản tiếng Việt lỗi thời, cần sửa',
		short: 'Sửa lại',
		action: 'Sửa',
		states: ['outdated'],
		step: 'reopen',
		isOf: isSource,
	},
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
