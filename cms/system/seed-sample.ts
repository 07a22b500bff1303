import { monthAt, monthInWords } from '#content/model/month.ts';
import { isOfFirstMonth, starterMessages } from '#content/starter.ts';

import { fingerprintOf } from '../messages/approvals/rendition-digest.ts';
import { starterWords } from '../messages/approvals/starter-words.ts';
import { bypass } from '../foundation/bypass.ts';

import type { Payload } from 'payload';
import type { StarterMessage } from '#content/model/message.ts';
import type { Message } from '../payload-types.ts';

/**
 * Loads the starter library and an edition of this month, marked as sample data, into an installation without
 * messages. The edition has the first month of it; the rest waits in the library. Nothing of it has been approved by an
 * officer, and everything that shows it says so.
 */
export async function seedSampleData(payload: Payload, now: Date): Promise<void> {
	const { totalDocs } = await payload.count({ collection: 'messages' });
	if (totalDocs > 0) return;
	const month = monthAt(now);
	const onAir: Message['id'][] = [];
	for (const starter of starterMessages()) {
		const id = await seedMessage(payload, starter);
		const isInSeason = starter.seasonMonths.length === 0 || starter.seasonMonths.includes(Number(month.slice(5)));
		const isFit = starter.role === 'message' && starter.loudspeaker === 'fit';
		if (isFit && isInSeason && isOfFirstMonth(starter)) onAir.push(id);
	}
	await payload.create({
		collection: 'campaigns',
		data: {
			key: 'ngay-30-7',
			title: 'Ngày toàn dân phòng, chống mua bán người 30/7',
			startsOn: '2027-07-01',
			endsOn: '2027-07-31',
			programmes: [],
		},
	});
	await payload.create({
		collection: 'editions',
		data: {
			month,
			area: '00',
			title: `Bản tin ${monthInWords(month)}`,
			messages: onAir,
			slots: ['05:00', '17:00'],
			state: 'published',
		},
		context: bypass('edition'),
	});
}

async function seedMessage(payload: Payload, starter: StarterMessage): Promise<Message['id']> {
	const source = starter.renditions.find((rendition) => rendition.language === 'vi');
	const { id } = await payload.create({
		collection: 'messages',
		data: {
			key: starter.key,
			title: source?.title ?? starter.key,
			role: starter.role,
			order: starter.order,
			form: starter.form,
			seasonMonths: starter.seasonMonths.map(
				(month) => String(month) as `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`,
			),
			topics: starter.topics,
			legalContent: starter.legalContent,
			audiences: starter.audiences,
			loudspeaker: starter.loudspeaker,
			validUntil: starter.validUntil,
			sources: starter.sources.map(({ title, url }) => ({ title, ...(url ? { url } : {}) })),
			sourceVersion: 1,
		},
		depth: 0,
	});
	for (const rendition of starter.renditions) {
		const { language, backTranslation, leftOut, isSample } = rendition;
		const words = starterWords(rendition);
		const { digest } = await fingerprintOf(starter.key, { ...words, language }, []);
		await payload.create({
			collection: 'renditions',
			data: {
				...words,
				message: id,
				language: language as never,
				backTranslation,
				leftOut,
				state: language === 'vi' ? 'drafted' : 'translated',
				sampleDigest: isSample ? digest : null,
				sourceVersion: 1,
			},
			depth: 0,
			context: bypass('review'),
		});
	}
	return id;
}
