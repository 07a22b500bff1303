import { describe, expect, test } from 'vitest';

import { concurrencyOn } from '#pipeline/open-pipeline.ts';
import { pipelineSettings } from '#pipeline/settings.ts';

const env = (settings: Record<string, string>): NodeJS.ProcessEnv => ({ NODE_ENV: 'test', ...settings });

describe('settings of the pipeline', () => {
	test('have defaults that work on a fresh machine; empty means default', () => {
		expect(pipelineSettings(env({ FFMPEG_PATH: '', DATA_DIR: '' }))).toEqual({
			DATA_DIR: '.data',
			SPEECH_ENGINE: 'wasm',
			SPEECH_SECRET: '',
			SPEECH_WORDS_PER_MINUTE: 150,
			STORAGE_URL: '',
			S3_ACCESS_KEY_ID: '',
			S3_SECRET_ACCESS_KEY: '',
		});
	});

	test('take another reader as a list of words', () => {
		const command = ['piper', '--output_file', '{out}'];
		expect(pipelineSettings(env({ SPEECH_COMMAND: JSON.stringify(command) })).SPEECH_COMMAND).toEqual(command);
	});

	test('name every mistake at once', () => {
		const reading = (): unknown =>
			pipelineSettings(env({ SPEECH_ENGINE: 'loud', SPEECH_WORDS_PER_MINUTE: '900', SPEECH_COMMAND: '["say"]' }));
		expect(reading).toThrow(
			expect.objectContaining({
				code: 'invalid_settings',
				issues: [
					expect.stringContaining('SPEECH_ENGINE'),
					expect.stringContaining('SPEECH_COMMAND'),
					expect.stringContaining('SPEECH_WORDS_PER_MINUTE'),
				],
			}),
		);
	});

	test.for([
		[1, 1],
		[2, 2],
		[4, 3],
	] as const)('on %i processors %i sounds are worked on at a time', ([processors, sounds]) => {
		expect(concurrencyOn(processors)).toBe(sounds);
	});
});
