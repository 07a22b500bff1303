import { describe, expect, test } from 'vitest';

import { failureSentenceIn } from '#content/lib/failure-sentence.ts';
import { FfmpegFailedError } from '#pipeline/audio/ffmpeg/ffmpeg.ts';
import { failureJson } from '#pipeline/cli/failure-json.ts';
import { machineFailure } from '#pipeline/cli/machine-failure.ts';
import { VoiceFailedError } from '#pipeline/speech/voice.ts';

const ffmpeg = (stderr: string, exitCode = 1) => new FfmpegFailedError({ exitCode, stderr });
const system = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });

describe('what the machine refuses is no fault of a recording', () => {
	test.each([
		[
			'a full disk, as newer builds of ffmpeg say it',
			ffmpeg('Error muxing a packet: No space left on device'),
			'ENOSPC',
		],
		[
			'a broken disk, with which a build of 2018 ends well',
			ffmpeg('Error writing trailer of file:/m/a.flac: Input/output error\nsize= 87kB', 0),
			'EIO',
		],
		['a voice whose program ends in a stack', new VoiceFailedError('espeak', "  code: 'ENOSPC'\n}"), 'ENOSPC'],
		['Node itself', system('EROFS'), 'EROFS'],
		['what another error was made of', new Error('vi, "Bài"', { cause: system('ENOSPC') }), 'ENOSPC'],
	])('%s', (_what, error, code) => {
		const failure = machineFailure(error, '/data');
		expect(failureJson(failure!)).toMatchObject({
			code: 'machine_cannot_write',
			message: expect.stringMatching(/^(The disk is full|The disk reports an error|\/data cannot be written).*\.$/),
			findings: [{ code, vi: expect.stringMatching(/máy chủ/i) }],
		});
	});

	test.each([
		['an input that breaks off', ffmpeg('file:/m/box/a.m4a: Input/output error')],
		['an input that is no sound', ffmpeg('Invalid data found when processing input')],
		['a file that is not there', system('ENOENT')],
		[
			'a recording whose title says that the disk is full',
			ffmpeg(
				"Input #0, mp3, from 'file:/m/a.mp3':\n  Metadata:\n    title           : No space left on device\n                    : Read-only file system\n/m/a.mp3: Invalid data found when processing input",
			),
		],
		['a bug', new TypeError('x is not a function')],
		['no error at all', 'text'],
	])('%s is something else', (_what, error) => {
		expect(machineFailure(error, '/data')).toBeUndefined();
	});

	test('a program that was ours to start is read for what the system said', () => {
		expect(failureSentenceIn("x\nENOSPC: no space left on device, mkdir '/a/b'\n  at y", '/data')).toMatch(
			/^The disk is full.*under \/a\/b\./,
		);
		expect(failureSentenceIn('EIO: i/o error, write', '/data')).toMatch(/^The disk reports an error at \/data\./);
		expect(failureSentenceIn('Error: could not resolve "x"', '/data')).toBeUndefined();
	});
});
