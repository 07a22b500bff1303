import { APIError } from 'payload';

import { lint } from '#content/safety/lint.ts';
import { isBypassed } from '../foundation/bypass.ts';

import type { CollectionBeforeChangeHook } from 'payload';
import type { Finding } from '#content/safety/finding.ts';
import type { Rendition } from '../payload-types.ts';

type Words = Partial<Pick<Rendition, 'script' | 'webText' | 'action' | 'leaflet' | 'zalo' | 'sms'>>;

/** What must not go out as it stands (domain.md section 6); the rules know Vietnamese only. */
export function blockingFindings({ script, webText, action, leaflet, zalo, sms }: Words): readonly Finding[] {
	return [
		...lint(script ?? '', { channel: 'loudspeaker' }),
		...lint(webText ?? '', { channel: 'web' }),
		...[action, leaflet, zalo, sms].flatMap((text) => lint(text ?? '', { channel: 'web' })),
	].filter((finding) => finding.level === 'block');
}

/**
 * Approving words that the safety rules block takes a reason, which is kept in the audit trail; without one the
 * approval is refused with every finding explained.
 */
export const requireSafeWords: CollectionBeforeChangeHook<Rendition> = async ({ data, originalDoc, req, context }) => {
	const isApproval = data.state === 'approved' && originalDoc?.state !== 'approved';
	if (isBypassed(context, 'review') || !isApproval || (data.language ?? originalDoc?.language) !== 'vi') return data;
	const findings = blockingFindings({ ...originalDoc, ...data });
	if (findings.length === 0) return data;
	const reason = data.safetyReason?.trim() ?? '';
	if (reason === '') {
		const sentences = findings.map((finding) => `- ${finding.message}`).join('\n');
		throw new APIError(
			`Chưa thể duyệt:\n${sentences}\nHãy nhờ người viết sửa, hoặc ghi lý do vẫn duyệt.`,
			400,
			undefined,
			true,
		);
	}
	await req.payload.create({
		collection: 'audit',
		data: {
			at: new Date().toISOString(),
			who: req.user?.email ?? 'hệ thống',
			action: 'override',
			subject: 'renditions',
			document: `${data.title ?? originalDoc?.title} (vi)`,
			fields: `${[...new Set(findings.map((finding) => finding.rule))].join(', ')}: ${reason}`,
		},
		req,
	});
	return data;
};
