import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { sceneLines } from '#content/model/scene.ts';
import { starterMessages } from '#content/starter.ts';
import { editionPlanSchema } from '#content/model/edition-plan.ts';
import { joinFiles } from '#pipeline/audio/making/join-clips.ts';
import { buildEdition } from '#pipeline/build-edition.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

import { judged } from '../support/audio-meter.ts';
import { writeWav } from '../support/audio-signals.ts';

import type { EditionItem } from '#content/model/edition-plan.ts';

const RATE = 48_000;
const COMMUNE = '03166';

/**
 * One bulletin with everything that may be in it: a greeting of the commune, a signature and a bed of the province's own,
 * an opening, a dialogue, a quiz, a reminder, a closing; measured track by track with the second meter. The finished file
 * is kept in `BENCH_BULLETIN_DIR`, to be looked at: `sox BAN_TIN.MP3 -n spectrogram`.
 */
export async function benchBulletin(terminal: { print(line: string): void }): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'loa-bench-bulletin-'));
	try {
		const tools = await openPipeline({ mediaDir: join(folder, 'media'), env: process.env });
		const opening: EditionItem = {
			message: 'loi-mo-dau',
			role: 'opening',
			title: 'Lời chào',
			speech: {
				kind: 'draft',
				text: 'Đây là bản tin Loa Làng bằng tiếng Việt. Kính chào bà con. Mời bà con cùng nghe.',
			},
			mayHaveMusic: true,
		};
		const items = [
			opening,
			starterItem('me-con-truoc-tet'),
			starterItem('do-vui-ba-cau'),
			starterItem('nhac-luu-so'),
			starterItem('loi-ket'),
		];
		const words = { title: 'Lời trưởng bản', script: 'Kính chào bà con xã ta.', vietnamese: '', source: 'bench' };
		const communes = [{ commune: COMMUNE, speech: { kind: 'draft', text: words.script }, words }];
		const plan = editionPlanSchema.parse({
			month: '2026-12',
			area: { code: '12', name: 'Lai Châu' },
			withMusic: true,
			music: {
				signature: { file: writeWav(join(folder, 'hieu.wav'), tune(4, 0.4)), credit: 'Nhạc hiệu của bài đo' },
				bed: { file: writeWav(join(folder, 'nen.wav'), tune(12, 0.15)) },
			},
			languages: [{ language: 'vi', items, communes }],
		});
		const { languages } = await buildEdition(plan, tools);
		const [vietnamese] = languages;
		const own = vietnamese?.communes?.[0];
		if (!vietnamese || !own?.own) throw new Error('A bulletin with a greeting was asked for');
		const whole = join(folder, 'BAN_TIN.MP3');
		await joinFiles(
			own.parts.map((part) => tools.storage.pathOf(part)),
			whole,
		);
		terminal.print('| track | begins | lasts | LUFS | dBTP |\n| --- | --- | --- | --- | --- |');
		let start = 0;
		for (const track of [own.own.track, ...vietnamese.tracks]) {
			const { lufs, peakDb, seconds } = await judged(tools.storage.pathOf(track), tools);
			terminal.print(
				`| ${track.title} | ${start.toFixed(1)} s | ${seconds.toFixed(1)} s | ${lufs.toFixed(1)} | ${peakDb.toFixed(1)} |`,
			);
			start += track.durationSeconds;
		}
		const { lufs, peakDb, seconds } = await judged(whole, tools);
		terminal.print(`| the whole | 0.0 s | ${seconds.toFixed(1)} s | ${lufs.toFixed(1)} | ${peakDb.toFixed(1)} |`);
		terminal.print(`credits: ${vietnamese.credits?.join('; ') ?? 'none'}`);
		const kept = process.env.BENCH_BULLETIN_DIR;
		if (kept) {
			mkdirSync(resolve(kept), { recursive: true });
			copyFileSync(whole, join(resolve(kept), 'BAN_TIN.MP3'));
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A starter message as the machine reads it, roles and pauses included. */
function starterItem(key: string): EditionItem {
	const message = starterMessages().find((one) => one.key === key);
	const text = message?.renditions.find(({ language }) => language === 'vi');
	if (!message || !text) throw new Error(`There is no starter message "${key}"`);
	const spoken = (words: string) =>
		words.replaceAll(/\{\{hotline:(\d+)\}\}/g, (_all, digits: string) => digits.split('').join(' '));
	const lines = [...sceneLines(text.script, text.delivery, spoken)];
	const speech = { kind: 'draft', text: spoken(text.script), ...(lines.length > 0 && { lines }) } as const;
	return { message: key, role: message.role, title: text.title, speech, isSample: true };
}

/** Plucked notes of a scale of five, as somebody might upload them. */
function tune(seconds: number, level: number) {
	const scale = [392, 440, 523.25, 587.33, 659.25];
	const samples = Float32Array.from({ length: seconds * RATE }, (_none, at) => {
		const time = at / RATE;
		const beat = Math.floor(time * 3);
		const since = time - beat / 3;
		const hz = scale[(beat * 3 + Math.floor(beat / 4)) % scale.length] ?? 392;
		return (
			level *
			Math.exp(-4 * since) *
			[1, 0.5, 0.25, 0.12].reduce(
				(sum, part, harmonic) => sum + part * Math.sin(2 * Math.PI * hz * (harmonic + 1) * time),
				0,
			)
		);
	});
	return { rate: RATE, samples };
}
