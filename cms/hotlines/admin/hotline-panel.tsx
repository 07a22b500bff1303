'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import React, { useEffect, useState } from 'react';

import { dayAt, dayInWords, daysBetween, parseDay } from '#content/model/month.ts';

import { askServer } from '../../foundation/admin/ask-server.ts';
import '../../foundation/admin/panel.css';

interface Use {
	readonly title: string;
	readonly link: string;
	readonly detail: string;
}

/** What `GET /api/hotlines/:id/use` answers. */
interface HotlineUse {
	readonly messages: readonly Use[];
	readonly renditions: readonly Use[];
	readonly editions: readonly Use[];
	readonly materials: readonly Use[];
	readonly clips: number;
	readonly bundles: number;
	readonly warningDays: number;
}

const LISTS = [
	['messages', 'Thông điệp'],
	['renditions', 'Bản ngữ'],
	['editions', 'Bản tin đã chốt hoặc đã phát hành'],
	['materials', 'Tài liệu in'],
] as const;

/** On top of a hotline: how long its check holds, and everything that says or shows it. */
export function HotlinePanel() {
	const { id } = useDocumentInfo();
	const verifiedAt = useFormFields(([fields]) => fields.verifiedAt?.value);
	const verifyBy = useFormFields(([fields]) => fields.verifyBy?.value);
	const [use, setUse] = useState<HotlineUse>();
	useEffect(() => {
		if (id === undefined) return;
		void askServer<HotlineUse>(`/api/hotlines/${id}/use`).then(setUse, () => undefined);
	}, [id]);
	if (id === undefined) return null;
	return (
		<section className="ban-tin" aria-labelledby="so-dung-o-dau">
			<h2 id="so-dung-o-dau">Số này dùng ở đâu</h2>
			<p className="ban-tin__bao">{standing(verifiedAt, verifyBy, use?.warningDays ?? 30)}</p>
			{use && (
				<>
					<p>
						{use.clips} đoạn phát và {use.bundles} gói phát thanh đang đọc số này. Đổi số thì các bài đổi theo, các bản
						tin đọc số này được dựng lại, bản ghi tiếng dân tộc đọc số cũ phải ghi lại.
					</p>
					{LISTS.map(([key, name]) =>
						use[key].length === 0 ? null : (
							<details key={key}>
								<summary>
									{name}: {use[key].length}
								</summary>
								<ul>
									{use[key].map(({ title, link, detail }) => (
										<li key={link}>
											<a href={link}>{title}</a>
											{detail ? ` – ${detail}` : ''}
										</li>
									))}
								</ul>
							</details>
						),
					)}
				</>
			)}
		</section>
	);
}

function standing(verifiedAt: unknown, verifyBy: unknown, warningDays: number): string {
	const until = parseDay(typeof verifyBy === 'string' ? verifyBy : '');
	if (!verifiedAt || !until)
		return 'Chưa xác minh: không được đọc trên loa, không in trên trang. Hãy gọi thử, rồi ghi ngày gọi và hạn kiểm tra lại.';
	const days = daysBetween(dayAt(new Date()), until);
	if (days < 0)
		return `Đã quá hạn kiểm tra từ ${dayInWords(until)}: bản tin đọc số này bị chặn. Hãy gọi kiểm tra ngay.`;
	if (days <= warningDays) return `Sắp hết hạn: phải gọi kiểm tra lại trước ${dayInWords(until)}, còn ${days} ngày.`;
	return `Dùng được đến ${dayInWords(until)}, còn ${days} ngày.`;
}
