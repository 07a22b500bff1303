import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect } from 'vitest';

import { walkMp3 } from '../support/audio-mp3.ts';
import { speechLike, writeWav } from '../support/audio-signals.ts';
import { item, planOf, test, testEnv } from '../support/audio-workspace.ts';
import { calledWith } from '../support/called-pipeline.ts';

import type { ChildProcess } from 'node:child_process';

const called = (folder: string, ...args: readonly string[]) => calledWith(testEnv(folder), ...args);

const started = (folder: string, ...args: readonly string[]): ChildProcess =>
	spawn(process.execPath, [resolve('media-pipeline/cli.ts'), ...args], { env: testEnv(folder), stdio: 'ignore' });

function writePlan(folder: string): string {
	const file = join(folder, 'edition.json');
	writeWav(join(folder, 'bài "một" – 1.wav'), speechLike({ seconds: 8 }));
	const recorded = { kind: 'recorded', file: 'bài "một" – 1.wav' } as const;
	const items = [item(), item({ message: 'viec-lam', speech: recorded }), item({ message: 'hon-nhan' })];
	writeFileSync(file, JSON.stringify(planOf(items)));
	return file;
}

/** While a process works in it, folders of it come and go: none of them is worth a failure. */
function filesUnder(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	try {
		return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return filesUnder(folder);
	}
}

async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolveSoon) => setTimeout(resolveSoon, 5));
}

describe('the command', () => {
	test('makes a clip of a recording, with a title', async ({ folder }) => {
		const input = writeWav(join(folder, "ghi âm 'một'.wav"), speechLike());
		const out = join(folder, 'đầu ra', 'clip.mp3');
		const call = await called(
			folder,
			'clip',
			input,
			'--profile',
			'horn',
			'--title',
			'Gọi 111',
			'--track',
			'7',
			'--out',
			out,
			'--json',
		);
		expect([call.exitCode, call.err]).toEqual([0, '']);
		expect(call.json()).toMatchObject({ file: out, profile: 'horn', bytes: readFileSync(out).length });
		expect(walkMp3(out)).toMatchObject({
			tag: '2.3',
			title: 'Gọi 111',
			texts: { TRCK: '7' },
			id3v1: { title: 'Goi 111', track: 7 },
		});
		expect((await called(folder, 'clip', input, '--profile', 'horn', '--track', '0', '--out', out)).exitCode).toBe(2);
	});

	test('says whether a recording is fit, to people and to programs', async ({ folder }) => {
		const good = writeWav(join(folder, 'good.wav'), speechLike());
		const short = writeWav(join(folder, 'short.wav'), speechLike({ seconds: 0.5 }));
		expect(await called(folder, 'check', good)).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^fit/) });
		const refused = await called(folder, 'check', short, '--json');
		expect(refused.exitCode).toBe(1);
		expect(refused.json()).toMatchObject({ isFit: false, findings: [{ code: 'TOO_SHORT' }] });
		expect(await called(folder, 'clip', short, '--profile', 'web', '--out', join(folder, 'x'), '--json')).toMatchObject(
			{
				exitCode: 1,
				err: expect.stringContaining('less than 1'),
				out: expect.stringContaining('"code":"TOO_SHORT"'),
			},
		);
		expect(existsSync(join(folder, 'x'))).toBe(false);
	});

	test('reads a text aloud in Vietnamese and says first that it is a machine', async ({ folder }) => {
		const text = join(folder, 'text.txt');
		writeFileSync(text, 'Gọi một một một.');
		const long = join(folder, 'long.wav');
		expect(await called(folder, 'speak', '--language', 'vi', '--text', text, '--out', long)).toMatchObject({
			exitCode: 0,
		});
		writeFileSync(text, 'Giọng máy, bản nháp.');
		const twice = join(folder, 'twice.wav');
		await called(folder, 'speak', '--language', 'vi', '--text', text, '--out', twice);
		// both hold the announcement; the second holds it once more, in place of the number
		const samples = [long, twice].map((file) => readFileSync(file).subarray(44, 44 + 40_000));
		expect(samples[0]?.equals(samples[1]!)).toBe(true);
	});

	test('lets another program read drafts, and still says first that it is a machine', async ({ folder }) => {
		const sound = writeWav(join(folder, 'sound.wav'), speechLike({ seconds: 2 }));
		const heard = join(folder, 'heard.txt');
		const script = join(folder, 'reader.mjs');
		writeFileSync(
			script,
			`import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
			writeFileSync(${JSON.stringify(heard)}, readFileSync(0));
			copyFileSync(${JSON.stringify(sound)}, process.argv[2]);`,
		);
		const text = join(folder, 'text.txt');
		writeFileSync(text, 'Gọi một một một.'.normalize('NFD'));
		const out = join(folder, 'out.wav');
		const env = {
			...testEnv(folder),
			SPEECH_ENGINE: 'command',
			SPEECH_COMMAND: JSON.stringify([process.execPath, script, '{out}']),
		};
		const call = await calledWith(env, 'speak', '--language', 'vi', '--text', text, '--out', out);
		expect([call.exitCode, call.err]).toEqual([0, '']);
		expect(readFileSync(heard, 'utf8')).toBe('Giọng máy, bản nháp.\n\nGọi một một một.');
		expect(readFileSync(out)).toEqual(readFileSync(sound));
	});

	test('writes an edition as folders for sticks, and takes away tracks that are no longer in it', async ({
		folder,
	}) => {
		const out = join(folder, 'out');
		mkdirSync(join(out, 'vi'), { recursive: true });
		writeFileSync(join(out, 'vi', '09_VI_BAI_CU.MP3'), 'old');
		writeFileSync(join(out, 'vi', 'mine.txt'), 'stays');
		const call = await called(folder, 'edition', writePlan(folder), '--out', out, '--json');
		expect([call.exitCode, call.err]).toEqual([0, '']);
		expect(readdirSync(out).toSorted()).toEqual(['VI_BAN_TIN_2026_11.MP3', 'edition.json', 'vi']);
		expect(readdirSync(join(out, 'vi')).toSorted()).toEqual([
			'01_VI_GOI_111.MP3',
			'02_VI_VIEC_LAM.MP3',
			'03_VI_HON_NHAN.MP3',
			'mine.txt',
		]);
		const again = await called(folder, 'edition', join(folder, 'edition.json'), '--out', out, '--json');
		expect(again.json()).toMatchObject({ encodes: 0, retags: 0 });
	});

	test('says what is wrong with a plan, every mistake at once', async ({ folder }) => {
		const plan = join(folder, 'plan.json');
		writeFileSync(plan, JSON.stringify({ month: '2026-13', area: { code: '1', name: 'x' }, languages: [] }));
		const call = await called(folder, 'edition', plan, '--out', folder, '--json');
		expect(call.json()).toMatchObject({ isDone: false, code: 'invalid_plan' });
		for (const name of ['month', 'area.code', 'languages']) expect(call.err).toContain(name);
	});

	test('names the item of an edition that is refused, with a sentence for the officer', async ({ folder }) => {
		const plan = join(folder, 'plan.json');
		writeWav(join(folder, 'short.wav'), speechLike({ seconds: 0.5 }));
		const short = { kind: 'recorded', file: 'short.wav' } as const;
		writeFileSync(plan, JSON.stringify(planOf([item({ message: 'viec-lam', title: 'Việc làm', speech: short })])));
		const call = await called(folder, 'edition', plan, '--out', join(folder, 'out'), '--json');
		expect(call.err).toMatch(/^vi, "Việc làm" \(viec-lam\): .*less than 1/);
		expect(call.json()).toMatchObject({
			isDone: false,
			code: 'TOO_SHORT',
			findings: [{ vi: expect.stringContaining('Hãy ghi lại') }],
		});
	});

	test.for([
		['nothing', []],
		['an unknown command', ['sing']],
		['an unknown option', ['check', 'a.wav', '--shout']],
		['no file', ['check']],
		['an unknown profile', ['clip', 'a.wav', '--profile', 'loud', '--out', 'b.mp3']],
		['too many files', ['check', 'a.wav', 'b.wav']],
	] as const)('says how it is called when it is given %s', async ([, args], { folder }) => {
		const call = await called(folder, ...args);
		expect(call).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining('Usage') });
	});

	test.for([
		['ffmpeg_path_broken', { FFMPEG_PATH: '/nowhere/ffmpeg' }],
		['ffmpeg_path_broken', { FFMPEG_PATH: process.execPath }],
		['voice_missing', { SPEECH_ENGINE: 'system', PATH: '/nowhere' }],
		['invalid_settings', { SPEECH_WORDS_PER_MINUTE: 'quick', SPEECH_COMMAND: 'piper' }],
	] as const)('names what is missing: %s', async ([code, settings], { folder }) => {
		const call = await calledWith({ ...testEnv(folder), ...settings }, 'check', 'x.wav', '--json');
		expect(call.exitCode).toBe(1);
		expect(call.json()).toMatchObject({ code });
	});
});

describe('work that is torn off', () => {
	test('goes on where it was, however often the process is killed, and ends in the same bytes', async ({ folder }) => {
		const plan = writePlan(folder);
		const out = join(folder, 'out');
		const media = join(folder, 'media');
		const finished = (): number => filesUnder(media).filter((name) => /[0-9a-f]{64}\.json$/.test(name)).length;
		const isHalfDone = (): boolean =>
			filesUnder(media).some(
				(name) => /made-\d/.test(name) && (statSync(join(media, name), { throwIfNoEntry: false })?.size ?? 0) > 0,
			);
		// in the middle of a file, then each time when some more are finished
		for (const moment of [isHalfDone, () => finished() > 0, isHalfDone, () => finished() > 3, () => finished() > 6]) {
			const killed = started(folder, 'edition', plan, '--out', out);
			await until(() => moment() || killed.exitCode !== null);
			killed.kill('SIGKILL');
			if (killed.signalCode === null && killed.exitCode === null) await once(killed, 'exit');
		}
		expect(existsSync(join(out, 'edition.json'))).toBe(false);

		const resumed = await called(folder, 'edition', plan, '--out', out, '--json');
		const fresh = join(folder, 'fresh');
		await called(fresh, 'edition', plan, '--out', join(fresh, 'out'));
		expect(readFileSync(join(out, 'edition.json'))).toEqual(readFileSync(join(fresh, 'out', 'edition.json')));
		expect(resumed.json()).toMatchObject({ encodes: expect.toSatisfy((count: number) => count < 12) });
		// what the killed ones left behind is gone too
		expect(readdirSync(join(media, '.tmp'))).toEqual([]);
	});

	test('stops at once when somebody presses Ctrl-C, leaves nothing half done, and says so', async ({ folder }) => {
		const running = started(folder, 'edition', writePlan(folder), '--out', join(folder, 'out'));
		await until(() => filesUnder(join(folder, 'media')).length > 0);
		running.kill('SIGINT');
		const [exitCode] = (await once(running, 'exit')) as [number];
		expect(exitCode).toBe(1);
		expect(readdirSync(join(folder, 'media', '.tmp'))).toEqual([]);
		rmSync(join(folder, 'media'), { recursive: true });
	});
});
