import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import { packageDir, pipelineFile } from '../packages.ts';
import { programIn } from '../program-in.ts';
import { runChild } from '../run-child.ts';
import { readDictionary } from './dictionary.ts';
import { httpVoice } from './http-voice.ts';

import type { DraftVoice } from './draft-voice.ts';
import type { PipelineSettings } from '../settings.ts';

export class VoiceMissingError extends ExpectedError {
	override readonly name = 'VoiceMissingError';
	readonly code = 'voice_missing';
	constructor(reason: string) {
		super(`The draft voice is not available: ${reason}.`);
	}
}

export class VoiceFailedError extends ExpectedError {
	override readonly name = 'VoiceFailedError';
	readonly code = 'voice_failed';
	/** What the system said when it refused to write, as Node names it; undefined: the engine is to blame. */
	readonly systemCode: string | undefined;
	constructor(engine: string, stderr: string) {
		super(`The draft voice (${engine}) could not read the text: ${stderr.trim().slice(-300) || 'it said nothing'}.`);
		this.systemCode = /\b(ENOSPC|EDQUOT|EIO|EROFS)\b/.exec(stderr)?.[1];
	}
}

/** The voice that the settings choose. @throws {VoiceMissingError} when that is not there */
export async function openVoice(settings: PipelineSettings, env: NodeJS.ProcessEnv): Promise<DraftVoice> {
	const voice = await engineOf(settings, env);
	const { SPEECH_DICTIONARY: file } = settings;
	return file === undefined ? voice : { ...voice, dictionary: readDictionary(file) };
}

async function engineOf(settings: PipelineSettings, env: NodeJS.ProcessEnv): Promise<DraftVoice> {
	const speed = String(settings.SPEECH_WORDS_PER_MINUTE);
	switch (settings.SPEECH_ENGINE) {
		case 'wasm': {
			const folder = packageDir('espeak-ng');
			if (!folder) throw new VoiceMissingError('the package espeak-ng is not installed; run "npm install"');
			const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
			const child = pipelineFile('speech', 'espeak-child.ts');
			const commandFor: CommandFor = (outFile, _language, timbre) => [
				process.execPath,
				child,
				`vi${timbre}`,
				speed,
				outFile,
			];
			return { ...voiceOf(`espeak-ng ${version} wasm`, speed, commandFor), ...ESPEAK };
		}
		case 'system': {
			const program = programIn(env.PATH, 'espeak-ng');
			if (!program) throw new VoiceMissingError('SPEECH_ENGINE is "system", but there is no espeak-ng on this machine');
			const version = await versionOf(program);
			const commandFor: CommandFor = (outFile, _language, timbre) => [
				program,
				'-m',
				'-v',
				`vi${timbre}`,
				'-s',
				speed,
				'--stdin',
				'-w',
				outFile,
			];
			return { ...voiceOf(version, speed, commandFor), ...ESPEAK };
		}
		case 'http': {
			const service = settings.SPEECH_HTTP;
			if (!service) throw new VoiceMissingError('SPEECH_ENGINE is "http", but SPEECH_HTTP is empty');
			return httpVoice(service, { secret: settings.SPEECH_SECRET, rate: speed });
		}
		case 'command':
		default: {
			const command = settings.SPEECH_COMMAND;
			if (!command) throw new VoiceMissingError('SPEECH_ENGINE is "command", but SPEECH_COMMAND is empty');
			const program = command[0].includes('/') ? command[0] : programIn(env.PATH, command[0]);
			if (!program) throw new VoiceMissingError(`SPEECH_COMMAND names "${command[0]}", which is not on this machine`);
			return voiceOf(command.join(' '), speed, (outFile, language) => [
				program,
				...command
					.slice(1)
					.map((part) =>
						part.replaceAll('{out}', outFile).replaceAll('{language}', language).replaceAll('{rate}', speed),
					),
			]);
		}
	}
}

const TIMEOUT_SECONDS = 120;

/** espeak's voice of Vietnamese with other throats; the first of `any` is the voice that reads what nobody plays. */
const ESPEAK = {
	marksPauses: true,
	timbres: { any: ['', '+f5', '+m7'], female: ['+f2', '+f4', '+f1'], male: ['+m3', '+m1', '+m2'] },
} as const satisfies Pick<DraftVoice, 'marksPauses' | 'timbres'>;

type CommandFor = (outFile: string, language: string, timbre: string) => readonly [string, ...string[]];

function voiceOf(engine: string, wordsPerMinute: string, commandFor: CommandFor): DraftVoice {
	return {
		identity: { engine, wordsPerMinute },
		read: async ({ text, language, timbre = '', outFile, signal }) => {
			const [command, ...args] = commandFor(outFile, language, timbre);
			const result = await runChild({ command, args, input: text, timeoutSeconds: TIMEOUT_SECONDS, signal });
			if (result.exitCode !== 0) throw new VoiceFailedError(engine, result.stderr);
			if (!existsSync(outFile)) throw new VoiceFailedError(engine, 'it ended well but wrote no sound');
		},
	};
}

async function versionOf(program: string): Promise<string> {
	const chunks: Buffer[] = [];
	const onStdout = (chunk: Buffer): void => void chunks.push(chunk);
	const result = await runChild({ command: program, args: ['--version'], timeoutSeconds: 20, onStdout });
	const line = Buffer.concat(chunks).toString('utf8').split('  Data at')[0]?.trim();
	if (result.exitCode !== 0 || !line) throw new VoiceMissingError(`"${program}" does not answer "--version"`);
	return line;
}
