import { redirect } from 'next/navigation.js';
import React from 'react';

import { languages as registry } from '#content/languages.ts';
import { mayWrite } from '#content/interface-words/word-steps.ts';

import { AdminPage } from '../../foundation/admin/admin-page.tsx';
import { loadLanguagesOnAir } from '../../places/load-languages-on-air.ts';
import { deskWords, wordCoverage } from '../load-words.ts';
import { moverOf } from '../word-facts.ts';
import { WordsCoverage } from './words-coverage.tsx';
import { WordsDesk } from './words-desk.tsx';

import type { AdminViewServerProps } from 'payload';

/** `/admin/loi-tren-trang?tieng=km`: the words of the villagers' pages, language by language. */
export async function WordsView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Floi-tren-trang');
	const onAir = new Set((await loadLanguagesOnAir(req)).map(({ tag }) => tag));
	const own = new Set<string>(req.user.languages ?? []);
	const choices = registry
		.filter(({ tag }) => tag !== 'vi' && (onAir.has(tag) || own.has(tag)))
		.map(({ tag, nameVi }) => ({ tag, name: nameVi }));
	const asked = req.searchParams.get('tieng') ?? '';
	const chosen = choices.find(({ tag }) => tag === asked) ?? choices.find(({ tag }) => own.has(tag)) ?? choices[0];
	return (
		<AdminPage view={view}>
			<main>
				<h1 style={{ marginBottom: '16px' }}>Lời trên trang</h1>
				<p style={{ maxWidth: '60rem' }}>
					Nút bấm và câu ngắn trên trang cho bà con. Người dịch viết, người bản ngữ xem, người duyệt duyệt; lời nào chưa
					duyệt thì trang dùng câu tiếng Việt. Lời đã duyệt lên trang ở lần phát hành sau.
				</p>
				<WordsCoverage rows={await wordCoverage(req, choices)} current={chosen?.tag} />
				{chosen ? (
					<WordsDesk
						key={chosen.tag}
						language={chosen.tag}
						name={chosen.name}
						mayWrite={mayWrite(moverOf(req.user), chosen.tag)}
						words={await deskWords(req, chosen.tag)}
					/>
				) : (
					<p>Chưa có thứ tiếng nào đang phát ngoài tiếng Việt. Bật thứ tiếng ở danh mục Ngôn ngữ trước.</p>
				)}
			</main>
		</AdminPage>
	);
}
