import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';

import { safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';
import { spokenText } from '#pipeline/speech/dictionary.ts';
import { speak } from '#pipeline/speech/speak.ts';

import { speechLike, writeWav } from '../support/audio-signals.ts';
import { testEnv } from '../support/audio-workspace.ts';
import { test } from './speech-service.ts';

import type { SceneLine } from '#content/model/scene.ts';
import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { Answer } from './speech-service.ts';

const request = { language: 'vi', text: 'Gọi 111, "miễn phí".' };
const SAID = 'Giọng máy, bản nháp.\n\nGọi một một một, "miễn phí".';

async function read(folder: string, settings: Record<string, string>): Promise<Buffer> {
	const tools = await openPipeline({ mediaDir: join(folder, 'media'), env: { ...testEnv(folder), ...settings } });
	const outFile = join(folder, 'out.wav');
	await speak(request, { voice: tools.voice, outFile });
	return readFileSync(outFile);
}

const overHttp = (service: object): Record<string, string> => ({
	SPEECH_ENGINE: 'http',
	SPEECH_SECRET: 'khóa-bí-mật',
	SPEECH_HTTP: JSON.stringify({ retrySeconds: 0.01, ...service }),
});

describe('a voice behind a command', () => {
	test('gets the text on stdin and writes where it is told', async ({ folder }) => {
		const program = join(folder, 'voice.mjs');
		writeWav(join(folder, 'voice.wav'), speechLike({ seconds: 1 }));
		writeFileSync(
			program,
			`import { readFileSync, writeFileSync, copyFileSync } from 'node:fs';
			const [, , out, language, rate] = process.argv;
			writeFileSync(${JSON.stringify(join(folder, 'heard.txt'))}, [language, rate, readFileSync(0, 'utf8')].join('|'));
			copyFileSync(${JSON.stringify(join(folder, 'voice.wav'))}, out);`,
		);
		const command = JSON.stringify([process.execPath, program, '{out}', '{language}', '{rate}']);
		const sound = await read(folder, { SPEECH_ENGINE: 'command', SPEECH_COMMAND: command });
		expect(sound).toEqual(readFileSync(join(folder, 'voice.wav')));
		expect(readFileSync(join(folder, 'heard.txt'), 'utf8')).toBe(`vi|150|${SAID}`);
	});

	test.for([
		['fails', ['-e', 'console.error("no model"); process.exit(3)', '{out}'], 'voice_failed'],
		['writes nothing', ['-e', '', '{out}'], 'voice_failed'],
	] as const)('says so when it %s', async ([, args, code], { folder }) => {
		const command = JSON.stringify([process.execPath, ...args]);
		const reading = read(folder, { SPEECH_ENGINE: 'command', SPEECH_COMMAND: command });
		await expect(reading).rejects.toMatchObject({ code });
	});

	test('says so when it is not there', async ({ folder }) => {
		const reading = read(folder, { SPEECH_ENGINE: 'command', SPEECH_COMMAND: '["no-such-voice","{out}"]' });
		await expect(reading).rejects.toMatchObject({ code: 'voice_missing' });
	});
});

describe('a voice behind an address', () => {
	test('is sent headers and a JSON body made from templates; its bytes are the sound', async ({ folder, service }) => {
		service.answer = (_call, response) => response.end('sound');
		const url = `${service.origin}/tts?voice={language}`;
		const body = { input: { text: '{text}' }, speed: '{rate}' };
		const settings = overHttp({
			url,
			headers: { 'api-key': 'k-1', 'x-note': 'a{rate}' },
			body,
			allow: [service.origin],
		});
		expect((await read(folder, settings)).toString()).toBe('sound');
		const [call] = service.calls;
		expect(call).toMatchObject({
			method: 'POST',
			url: '/tts?voice=vi',
			headers: { 'api-key': 'k-1', 'x-note': 'a150' },
		});
		expect(JSON.parse(call!.body)).toEqual({ input: { text: SAID }, speed: '150' });
	});

	test('may answer with an address at which the sound is later', async ({ folder, service }) => {
		service.answer = (call, response, count) => {
			if (call.method === 'POST') response.end(JSON.stringify({ data: { async: `${service.origin}/ready.mp3` } }));
			else if (count < 4) response.writeHead(404).end();
			else response.end('later');
		};
		const settings = overHttp({
			url: `${service.origin}/tts`,
			allow: [service.origin],
			audioAt: 'data.async',
			tries: 5,
		});
		expect((await read(folder, settings)).toString()).toBe('later');
		expect(service.calls[0]!.body).toBe(SAID);
	});

	test('may answer with the sound in base64', async ({ folder, service }) => {
		service.answer = (_call, response) =>
			response.end(JSON.stringify({ audioContent: Buffer.from('coded').toString('base64') }));
		const at = { audioAt: 'audioContent', audioIs: 'base64' };
		const settings = overHttp({ url: service.origin, allow: [service.origin], ...at });
		expect((await read(folder, settings)).toString()).toBe('coded');
	});

	test('is asked again when it is busy, and not when it refuses', async ({ folder, service }) => {
		service.answer = (_call, response, count) => (count < 3 ? response.writeHead(503).end() : response.end('third'));
		const settings = overHttp({ url: service.origin, allow: [service.origin] });
		expect((await read(folder, settings)).toString()).toBe('third');
		service.answer = (_call, response) => response.writeHead(401).end();
		await expect(read(folder, settings)).rejects.toMatchObject({ code: 'voice_failed' });
		expect(service.calls).toHaveLength(4);
	});

	test.for<[string, object, Answer, RegExp]>([
		['is not on the list', { allow: ['https://speech.example'] }, (_call, response) => response.end('x'), /allow/],
		[
			'names an address that is not on the list',
			{ audioAt: 'url' },
			(_call, response) => response.end('{"url":"http://127.0.0.1:9/"}'),
			/allow/,
		],
		['names a file', { audioAt: 'url' }, (_call, response) => response.end('{"url":"file:///etc/passwd"}'), /allow/],
		[
			'sends us elsewhere',
			{},
			(_call, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
			/302/,
		],
		[
			'answers with too much',
			{ maxBytes: 1000 },
			(_call, response) => response.end(Buffer.alloc(2000)),
			/larger than 1000/,
		],
		['answers with nothing', { tries: 1 }, (_call, response) => response.end(), /empty/],
		['never answers', { timeoutSeconds: 0.3 }, () => undefined, /longer than 0\.3/],
		['answers something else than JSON', { audioAt: 'url' }, (_call, response) => response.end('<html>'), /not JSON/],
	])('is refused when it %s', async ([, more, answer, reason], { folder, service }) => {
		service.answer = answer;
		const reading = read(folder, overHttp({ url: service.origin, allow: [service.origin], ...more }));
		await expect(reading).rejects.toMatchObject({ code: 'voice_failed', message: expect.stringMatching(reason) });
		expect(existsSync(join(folder, 'out.wav'))).toBe(false);
	});

	test('has no secret in what is stored about it', async ({ folder, service }) => {
		const settings = overHttp({ url: service.origin, headers: { key: '{secret}' }, allow: [service.origin] });
		const { voice } = await openPipeline({ mediaDir: join(folder, 'media'), env: { ...testEnv(folder), ...settings } });
		expect(JSON.stringify(voice.identity)).not.toContain('bí-mật');
	});
});

describe('how words are said', () => {
	test.for([
		['Gọi 111.', 'Gọi một một một.'],
		['Số 113, 18001567', 'Số một một ba, một tám không không một năm sáu bảy'],
		['0912 345 678', 'không chín một hai ba bốn năm sáu bảy tám'],
		['111 triệu đồng, năm 2026, 1.110 người', '111 triệu đồng, năm 2026, một nghìn một trăm mười người'],
		['Ngày 30/7, 7h30', 'Ngày ba mươi tháng bảy, bảy giờ ba mươi phút'],
		['UBND xã, TP. Huế', 'ủy ban nhân dân xã, thành phố Huế'],
		['CUBND không phải', 'CUBND không phải'],
	] as const)('%s → %s', ([text, said]) => {
		expect(spokenText(text, 'vi')).toBe(said);
	});

	test('a dictionary of one’s own goes before ours; other languages are left alone', () => {
		expect(spokenText('Pu Sam Cáp, TP', 'vi', { vi: { 'Pu Sam Cáp': 'pu sam cáp', TP: 'tê pê' } })).toBe(
			'pu sam cáp, tê pê',
		);
		expect(spokenText('UBND 111', 'km')).toBe('UBND 111');
	});

	test('a dictionary that cannot be read is named', async ({ folder }) => {
		const file = join(folder, 'dictionary.json');
		writeFileSync(file, '{"vi": {"TP": 3}}');
		await expect(read(folder, { SPEECH_DICTIONARY: file })).rejects.toMatchObject({ code: 'invalid_dictionary' });
		writeFileSync(file, '{"vi": {"miễn phí": "không mất tiền"}}');
		expect((await read(folder, { SPEECH_DICTIONARY: file })).length).toBeGreaterThan(10_000);
	});
});

describe('the built-in voice', () => {
	/** Stretches without sound, in seconds. */
	async function silencesIn(file: string, { ffmpeg }: PipelineTools): Promise<readonly number[]> {
		const chunks: Buffer[] = [];
		const output = ['-map', '0:a:0', '-ac', '1', '-ar', '8000', '-f', 's16le', 'pipe:1'];
		const onStdout = (chunk: Buffer): void => void chunks.push(chunk);
		await ffmpeg.run({ args: [...safeInput(file), ...output], timeoutSeconds: 60, onStdout });
		const bytes = Buffer.concat(chunks);
		const silences: number[] = [];
		let silent = 0;
		for (let at = 0; at + 1 < bytes.length; at += 2) {
			if (Math.abs(bytes.readInt16LE(at)) < 60) silent += 1;
			else {
				if (silent > 800) silences.push(silent / 8000);
				silent = 0;
			}
		}
		return silences;
	}

	test('leaves half a second before and after a number', async ({ folder, tools }) => {
		const outFile = join(folder, 'number.wav');
		await speak({ language: 'vi', text: 'Hãy gọi một một một nhé bà con.' }, { voice: tools.voice, outFile });
		const long = (await silencesIn(outFile, tools)).filter((seconds) => seconds >= 0.5);
		// the sentence that says it is a machine ends in a silence of its own
		expect(long.length).toBeGreaterThanOrEqual(2);
	});

	test('reads a scene with a voice for each role and the silence that a quiz asks for', async ({ tools }) => {
		const line = (text: string, role: string, voice: 'female' | 'male', pauseSeconds: number) =>
			({ text, role, voice, pauseSeconds }) as const;
		const text = 'Ai trả lương?';
		const master = (lines: readonly SceneLine[]) => makeMaster({ kind: 'draft', language: 'vi', text, lines }, tools);
		const quiz = await master([line(text, 'hoi', 'male', 3), line(text, 'dap', 'female', 0)]);
		expect(Math.max(...(await silencesIn(tools.storage.pathOf(quiz), tools)))).toBeGreaterThan(2.9);
		const oneVoice = await master([line(text, 'hoi', 'male', 3), line(text, 'hoi', 'male', 0)]);
		expect(oneVoice.key).not.toBe(quiz.key);
		expect(oneVoice.sha256).not.toBe(quiz.sha256);
		// the same scene is not made again
		expect((await master([line(text, 'hoi', 'male', 3), line(text, 'dap', 'female', 0)])).key).toBe(quiz.key);
		expect(tools.work.encodes).toBe(2);
	});
});
