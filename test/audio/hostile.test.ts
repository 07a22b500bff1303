import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { voiceSegment } from '#pipeline/audio/ffmpeg/graph.ts';
import { makeClips } from '#pipeline/audio/making/make-clip.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';
import { runChild, withoutNetwork } from '#pipeline/run-child.ts';
import { isVerdictCode } from '#pipeline/verdicts.ts';

import { corpus, damaged, SECRETS, seeds, sent } from '../support/audio-hostile.ts';
import { speechLike, writeWav } from '../support/audio-signals.ts';
import { test } from '../support/audio-workspace.ts';
import { tracedFfmpeg } from '../support/traced-ffmpeg.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { Hostile } from '../support/audio-hostile.ts';

/** Milliseconds: most of it waits for other work on a busy machine. */
const LONG = 1_800_000;

/** All thousand with `AUDIO_FUZZ=1000`; a sample of them otherwise. */
const VARIANTS = Number(process.env.AUDIO_FUZZ ?? 150);

/** Puts a file through everything: check, master, clips. @returns the code of its refusal, or `clip` */
async function outcome(file: string, tools: PipelineTools): Promise<string> {
	try {
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		const segments = [voiceSegment(master, tools.storage)];
		const clips = await makeClips([{ segments, recipe: 'horn' }], tools);
		for (const clip of clips) expect(await tools.storage.find(clip.key, clip.extension)).toEqual(clip);
		return 'clip';
	} catch (error) {
		const { code } = error as { code?: string };
		if (code === undefined || !isVerdictCode(code)) throw error;
		return code;
	}
}

/** Outcomes of files, two at a time as in real work. */
async function outcomes(files: readonly Hostile[], folder: string, tools: PipelineTools): Promise<Map<string, string>> {
	const results = new Map<string, string>();
	const waiting = files.values();
	const work = async (): Promise<void> => {
		for (const hostile of waiting) {
			const file = sent(folder, hostile);
			results.set(hostile.name, await outcome(file, tools));
			rmSync(file);
		}
	};
	await Promise.all([work(), work()]);
	return results;
}

/** Where the files lie, with secrets beside them that block for ever whoever opens them: nobody writes into a FIFO. */
function mailbox(folder: string): string {
	const box = join(folder, 'box');
	mkdirSync(box);
	for (const secret of SECRETS) execFileSync('mkfifo', [join(box, secret)]);
	return box;
}

/** Children of this process that still run or were never collected. */
const children = (): string[] =>
	readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((pid) => {
			try {
				return new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'));
			} catch {
				// it ended while we looked
				return false;
			}
		});

const leftIn = (tools: PipelineTools): string[] => readdirSync(join(tools.storage.folder, '.tmp'));

describe('whatever is sent becomes a clip or a refusal with a code', () => {
	test(
		'the hostile corpus',
		async ({ folder, tools }) => {
			const before = children();
			const box = mailbox(folder);
			const results = await outcomes(corpus(folder, inputFfmpeg), box, tools);

			expect(Object.fromEntries(results)).toMatchObject({
				'hls.mp3': 'NOT_AUDIO',
				'concat.wav': 'NOT_AUDIO',
				// newer builds of ffmpeg have no decoder for so many channels, older ones fail in it
				'65,535-channels.wav': expect.stringMatching(/^(DAMAGED|UNSUPPORTED_FORMAT)$/),
				'24-hours-of-silence.flac': 'TOO_LONG',
				'eight-channels-at-192-kHz.flac': 'NO_SOUND',
				'film-without-sound.mp4': 'NO_AUDIO_TRACK',
				'cover.mp3': 'clip',
				'film.mp4': 'clip',
				'three-sounds.mkv': 'clip',
				'4-GB-of-data.wav': 'clip',
				'nothing.mp3': 'EMPTY_FILE',
			});
			expect(readdirSync(box).toSorted()).toEqual([...SECRETS].toSorted());
			expect([leftIn(tools), children()]).toEqual([[], before]);
		},
		LONG,
	);

	test(
		`${VARIANTS} damaged files, and a good one among them is not harmed`,
		async ({ folder, tools }) => {
			const before = children();
			const box = mailbox(folder);
			const good = seeds(folder, inputFfmpeg);
			const step = Math.max(1, Math.floor(1000 / VARIANTS));
			const variants = Array.from({ length: VARIANTS }, (_none, index) => damaged(index * step, good));
			const whole = {
				name: 'good.wav',
				bytes: readFileSync(writeWav(join(folder, 'good.wav'), speechLike({ seconds: 2 }))),
			};
			const results = await outcomes([...variants.slice(0, 20), whole, ...variants.slice(20)], box, tools);

			expect(results.size).toBe(VARIANTS + 1);
			expect(results.get('good.wav')).toBe('clip');
			// both ends are there: else the damage would be too small or too large to tell anything
			expect(new Set(results.values())).toEqual(expect.objectContaining(new Set(['clip', 'DAMAGED'])));
			expect([leftIn(tools), children()]).toEqual([[], before]);
		},
		LONG,
	);
});

test(
	'ffmpeg opens the file it is given and no other, and no connection',
	async ({ folder, tools }) => {
		const box = mailbox(folder);
		const traced = tracedFfmpeg(tools.ffmpeg.binary.path, folder);
		const files = corpus(folder, inputFfmpeg).filter(({ bytes }) => bytes.length < 1_000_000);
		const chosen = files.filter((_file, index) => index < 15 || index % 6 === 0);
		for (const hostile of chosen) {
			const file = sent(box, hostile);
			const opened = await traced.opened(file);
			// none: it was not opened either, since its format is not allowed
			expect(
				opened.filter((path) => path !== file),
				hostile.name,
			).toEqual([]);
			rmSync(file);
		}
		// the trace sees what it should see
		const playlist = join(folder, 'plain.mp3');
		writeFileSync(playlist, 'ffconcat version 1.0\nfile other.wav\n');
		writeWav(join(folder, 'other.wav'), speechLike({ seconds: 1 }));
		expect(await traced.openedUnsafely(playlist)).toContain(join(folder, 'other.wav'));
	},
	LONG,
);

describe('a program that reads what strangers send', () => {
	const said = async (file: string): Promise<string> => {
		const chunks: Buffer[] = [];
		const onStdout = (chunk: Buffer): void => void chunks.push(chunk);
		const { exitCode } = await runChild({
			command: '/bin/cat',
			args: [file],
			timeoutSeconds: 20,
			isOffline: true,
			onStdout,
		});
		expect(exitCode).toBe(0);
		return Buffer.concat(chunks).toString();
	};
	const canSetRights = process.platform === 'linux' && existsSync('/usr/bin/setpriv') && existsSync('/usr/bin/prlimit');

	test.skipIf(!canSetRights)('gets no further rights', async () => {
		expect(await said('/proc/self/status')).toMatch(/^NoNewPrivs:\s+1$/m);
	});

	test.skipIf(withoutNetwork().length === 0)('has no network but its own', async () => {
		const interfaces = [...(await said('/proc/net/dev')).matchAll(/^\s*(\w+):/gm)].map(([, name]) => name);
		expect(interfaces).toEqual(['lo']);
	});
});
