import { resolveHotlines } from '../model/hotline.ts';
import { stripSchema } from './strip.ts';
import { strip as congDong } from './strips/cong-dong.ts';
import { strip as diLaiAnToan } from './strips/di-lai-an-toan.ts';
import { strip as goi111 } from './strips/goi-111.ts';
import { strip as honNhan } from './strips/hon-nhan.ts';
import { strip as laoDongNuocNgoai } from './strips/lao-dong-nuoc-ngoai.ts';
import { strip as mangThaiHo } from './strips/mang-thai-ho.ts';
import { strip as mangXaHoi } from './strips/mang-xa-hoi.ts';
import { strip as ngay307 } from './strips/ngay-30-7.ts';
import { strip as noNan } from './strips/no-nan.ts';
import { strip as quyenHoTro } from './strips/quyen-ho-tro.ts';
import { strip as tonTrong } from './strips/ton-trong.ts';
import { strip as treEm } from './strips/tre-em.ts';
import { strip as viecLam } from './strips/viec-lam.ts';

import type { Hotline } from '../model/hotline.ts';
import type { Topic } from '../model/message.ts';
import type { Day } from '../model/month.ts';
import type { Strip } from './strip.ts';

const drafts = [
	diLaiAnToan,
	viecLam,
	honNhan,
	noNan,
	treEm,
	mangXaHoi,
	ngay307,
	tonTrong,
	laoDongNuocNgoai,
	congDong,
	mangThaiHo,
	quyenHoTro,
	goi111,
];

/** The strips of the library, by the months of their themes; words with tokens for numbers. */
export const strips = (): readonly Strip[] => drafts.map((draft) => stripSchema.parse(draft));

/** The strip of a message: of the first of its topics. */
export const stripForTopics = (topics: readonly Topic[]): Strip | undefined =>
	strips().find(({ topic }) => topic === topics[0]);

/**
 * The same strip with numbers in its words.
 *
 * @throws {HotlineUnusableError} when a number may not be printed today
 */
export function withNumbers(strip: Strip, about: { hotlines: readonly Hotline[]; today: Day }): Strip {
	const written = (text: string) => resolveHotlines(text, { ...about, form: 'written' });
	return {
		...strip,
		action: written(strip.action),
		panels: strip.panels.map((panel) => ({
			...panel,
			says: panel.says.map((said) => ({ ...said, text: written(said.text) })),
		})),
	};
}
