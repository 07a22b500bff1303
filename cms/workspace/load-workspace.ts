import { languageByTag } from '#content/languages.ts';
import { STATE_NAMES } from '#content/model/decide-transition.ts';
import { hotlinesFor, HotlineUnusableError, resolveHotlines } from '#content/model/hotline.ts';
import { dayAt } from '#content/model/month.ts';
import { storedLeftOut } from '#content/model/compare-lines.ts';
import { deliveryOf, roleName } from '#content/model/scene.ts';

import { hasRole } from '../foundation/roles.ts';
import { recordingsOf } from '../messages/approvals/load-signable.ts';
import { chosenRecording } from '../messages/approvals/rendition-digest.ts';
import { loadHotlines } from '../hotlines/load-hotlines.ts';
import { worksOn } from '../messages/rendition-access.ts';
import { colleaguesFor } from './colleagues.ts';
import { loadComments } from './load-comments.ts';
import { approvedBefore, sourceBefore } from './older-words.ts';

import type { StoredSpan } from '#content/model/chosen-span.ts';
import type { SpeakerRole } from '#content/model/message-form.ts';
import type { PayloadRequest } from 'payload';
import type { Message, Recording, Rendition } from '../payload-types.ts';
import type { Colleague } from './colleagues.ts';
import type { WrittenComment } from './load-comments.ts';

/** A wording that was there before. */
interface Older {
	readonly script: string;
	readonly at: string;
}

/** What stands on the workspace of a rendition besides its steps. */
export interface Workspace {
	readonly title: string;
	/** Of the message, in Vietnamese. */
	readonly messageTitle: string;
	readonly language: string;
	readonly languageName: string;
	readonly state: Rendition['state'];
	readonly stateName: string;
	readonly updatedAt: string;
	readonly mayWrite: boolean;
	readonly mayAssign: boolean;
	/** May this person write a comment about it? */
	readonly mayComment: boolean;
	readonly script: string;
	readonly backTranslation: string;
	/** Sentences of the source that this says nothing for, and why. */
	readonly leftOut: readonly { readonly line: string; readonly reason: string }[];
	/** Name of the role that says each sentence; empty: one voice says them all. */
	readonly roles: readonly string[];
	/** The same as the recorder takes them. */
	readonly speakers: readonly SpeakerRole[];
	/** The Vietnamese original of a translation; null: this is it, or there is none. */
	readonly source: { readonly id: Rendition['id']; readonly title: string; readonly script: string } | null;
	/** What the source said when this was translated, where it has changed since. */
	readonly sourceBefore: Older | null;
	/** What was approved last, where the text has left it. */
	readonly approvedBefore: Older | null;
	/** The recording that goes on air, and the part of it that was cut by hand; null: nobody has read these words. */
	readonly recording: (StoredSpan & { readonly id: Recording['id'] }) | null;
	readonly preview: Preview;
	readonly assigned: { readonly to: string; readonly name: string; readonly dueDay: string };
	readonly colleagues: readonly Colleague[];
	readonly comments: readonly WrittenComment[];
}

/** As people would meet the words, numbers put in. */
interface Preview {
	readonly spoken: string;
	readonly page: string;
	readonly action: string;
	/** Why the numbers could not be put in, in Vietnamese; empty: they are. */
	readonly problem: string;
}

type Stored = Rendition & { readonly message: Message };

/** @param rendition with its message */
export async function loadWorkspace(req: PayloadRequest, rendition: Stored): Promise<Workspace> {
	const { message, language } = rendition;
	const source = language === 'vi' ? undefined : await sourceOf(req, message.id);
	const colleagues = await colleaguesFor(req, { language, areas: message.areas ?? [] });
	const mayWork = await worksOn(req, rendition.id);
	const assigned = rendition.assignedTo ?? '';
	const speakers = deliveryOf(rendition.script ?? '', rendition.delivery).map(({ role }) => role);
	return {
		title: rendition.title,
		messageTitle: message.title,
		language,
		languageName: languageByTag(language)?.nameVi ?? language,
		state: rendition.state,
		stateName: STATE_NAMES[rendition.state],
		updatedAt: rendition.updatedAt,
		mayWrite: mayWork && writesWords(req),
		mayComment: mayWork,
		mayAssign: mayWork && hasRole(req, 'administrator', 'officer', 'approver'),
		script: rendition.script ?? '',
		backTranslation: rendition.backTranslation ?? '',
		leftOut: storedLeftOut(rendition.leftOut),
		roles: speakers.map(roleName),
		speakers,
		source: source ? { id: source.id, title: source.title, script: source.script ?? '' } : null,
		sourceBefore: await sourceBefore(req, source, rendition.sourceVersion),
		approvedBefore: await approvedBefore(req, rendition),
		recording: await recordingOf(req, rendition),
		preview: await previewOf(req, rendition),
		assigned: {
			to: assigned,
			name: colleagues.find(({ id }) => String(id) === assigned)?.name ?? '',
			dueDay: rendition.dueDay ?? '',
		},
		colleagues: colleagues.filter(({ id }) => id !== req.user?.id),
		comments: await loadComments(req, rendition.id),
	};
}

/** Who hears only, does not write here: a listener's word counts because it is another person's. */
export const writesWords = (req: Pick<PayloadRequest, 'user'>): boolean =>
	hasRole(req, 'administrator', 'officer', 'approver', 'translator');

export async function sourceOf(req: PayloadRequest, message: Message['id']): Promise<Rendition | undefined> {
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { message: { equals: message }, language: { equals: 'vi' } },
		limit: 1,
		pagination: false,
		depth: 0,
		joins: false,
		req,
	});
	return docs[0];
}

async function recordingOf(req: PayloadRequest, rendition: Stored): Promise<Workspace['recording']> {
	const chosen = chosenRecording(rendition, await recordingsOf({ payload: req.payload, req }, rendition.id));
	return chosen ? { id: chosen.id, fromSeconds: chosen.fromSeconds, toSeconds: chosen.toSeconds } : null;
}

async function previewOf(req: PayloadRequest, rendition: Stored): Promise<Preview> {
	const hotlines = hotlinesFor(rendition.message.areas ?? [], await loadHotlines(req));
	const texts = {
		spoken: rendition.script ?? '',
		page: rendition.webText || rendition.script || '',
		action: rendition.action ?? '',
	};
	const today = dayAt(new Date());
	const resolved = (text: string, form: 'written' | 'spoken') => resolveHotlines(text, { hotlines, today, form });
	try {
		return {
			// digits are read one by one in Vietnamese; other languages have their readers
			spoken: resolved(texts.spoken, rendition.language === 'vi' ? 'spoken' : 'written'),
			page: resolved(texts.page, 'written'),
			action: resolved(texts.action, 'written'),
			problem: '',
		};
	} catch (error) {
		if (!(error instanceof HotlineUnusableError)) throw error;
		const problem = `Số ${error.number} chưa xác minh hoặc đã quá hạn kiểm tra: bài này chưa lên được trang và loa. Hãy nhờ người gọi thử trong sổ số điện thoại.`;
		return { ...texts, problem };
	}
}
