import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import { packageDir, pipelineFile } from '../packages.ts';
import { programIn } from '../program-in.ts';
import { runChild } from '../run-child.ts';

import type { Json } from '../cache-key.ts';
import type { PipelineSettings } from '../settings.ts';

/** Something that reads Vietnamese aloud, as well as a machine can. */
export interface DraftVoice {
	/** Engine, version and speed: part of the content key of what it reads. */
	readonly identity: Json;
	/**
	 * Reads a text into a WAV file.
	 *
	 * @throws {VoiceFailedError} when the engine fails
	 */
	read(request: { text: string; outFile: string; signal?: AbortSignal | undefined }): Promise<void>;
}

export class VoiceMissingError extends ExpectedError {
	override readonly name = 'VoiceMissingError';
	readonly code = 'voice_missing';
	constructor(reason: string) {
		super(`The draft voice is not available: ${reason}.`);
	}
}

class VoiceFailedError extends ExpectedError {
	override readonly name = 'VoiceFailedError';
	readonly code = 'voice_failed';
	constructor(engine: string, stderr: string) {
		super(`The draft voice (${engine}) could not read the text: ${stderr.trim().slice(-300) || 'it said nothing'}.`);
	}
}

/** The voice that the settings choose. @throws {VoiceMissingError} when that is not there */
export async function openVoice(settings: PipelineSettings, env: NodeJS.ProcessEnv): Promise<DraftVoice> {
	const speed = String(settings.SPEECH_WORDS_PER_MINUTE);
	switch (settings.SPEECH_ENGINE) {
		case 'wasm': {
			const folder = packageDir('espeak-ng');
			if (!folder) throw new VoiceMissingError('the package espeak-ng is not installed; run "npm install"');
			const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
			const child = pipelineFile('speech', 'espeak-child.ts');
			return voiceOf(`espeak-ng ${version} wasm`, speed, (outFile) => [process.execPath, child, 'vi', speed, outFile]);
		}
		case 'system': {
			const program = programIn(env.PATH, 'espeak-ng');
			if (!program) throw new VoiceMissingError('SPEECH_ENGINE is "system", but there is no espeak-ng on this machine');
			const version = await versionOf(program);
			return voiceOf(version, speed, (outFile) => [program, '-v', 'vi', '-s', speed, '--stdin', '-w', outFile]);
		}
		case 'command':
		default: {
			const command = settings.SPEECH_COMMAND;
			if (!command) throw new VoiceMissingError('SPEECH_ENGINE is "command", but SPEECH_COMMAND is empty');
			return voiceOf(command.join(' '), speed, (outFile) => [
				command[0],
				...command.slice(1).map((part) => part.replaceAll('{out}', outFile)),
			]);
		}
	}
}

const TIMEOUT_SECONDS = 120;

function voiceOf(
	engine: string,
	wordsPerMinute: string,
	commandFor: (outFile: string) => readonly [string, ...string[]],
): DraftVoice {
	return {
		identity: { engine, wordsPerMinute },
		read: async ({ text, outFile, signal }) => {
			const [command, ...args] = commandFor(outFile);
			const result = await runChild({ command, args, input: text, timeoutSeconds: TIMEOUT_SECONDS, signal });
			if (result.exitCode !== 0) throw new VoiceFailedError(engine, result.stderr);
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
