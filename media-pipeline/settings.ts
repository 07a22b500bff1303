import { z } from 'zod';

import { readSettings, wrongSettings } from '#content/lib/settings.ts';
import { missingKeys, storageSettings } from '#content/lib/storage/storage-url.ts';

import { httpVoiceSchema } from './speech/http-voice.ts';

const schema = z.object({
	/** Folder of everything the programs write; finished audio goes to `media` inside it. */
	DATA_DIR: z.string().min(1).default('.data'),
	/** The operator's ffmpeg. Absent: the best one that is found. Set but broken is an error. */
	FFMPEG_PATH: z.string().min(1).optional(),
	/** Who reads drafts: the espeak-ng that comes with npm (`wasm`), the machine's own (`system`), `command` or `http`. */
	SPEECH_ENGINE: z.enum(['wasm', 'system', 'command', 'http']).default('wasm'),
	/** For `command`: a JSON array of program and arguments; text on stdin, WAV written to the `{out}` argument. */
	SPEECH_COMMAND: z
		.string()
		.transform((text, context) => {
			const command = commandOf(text);
			if (command) return command;
			context.addIssue({ code: 'custom', message: 'must be a JSON array of texts with {out} in one of them' });
			return z.NEVER;
		})
		.optional(),
	/** For `http`: a JSON object as {@link httpVoiceSchema} describes it. */
	SPEECH_HTTP: z
		.string()
		.transform((text, context) => {
			const parsed = httpVoiceSchema.safeParse(jsonOf(text));
			if (parsed.success) return parsed.data;
			context.addIssue({ code: 'custom', message: `must be a JSON object: ${z.prettifyError(parsed.error)}` });
			return z.NEVER;
		})
		.optional(),
	/** For `{secret}` in SPEECH_HTTP. */
	SPEECH_SECRET: z.string().default(''),
	/** A JSON file with names and abbreviations and how they are said, by language. */
	SPEECH_DICTIONARY: z.string().min(1).optional(),
	/** Speed of the draft voice. A calm Vietnamese announcer reads about 150 words a minute. */
	SPEECH_WORDS_PER_MINUTE: z.coerce.number().int().min(80).max(250).default(150),
	...storageSettings,
});
/** What the settings are read from, by name. */
export const PIPELINE_SETTINGS: readonly string[] = Object.keys(schema.shape);
export type PipelineSettings = z.output<typeof schema>;

/** @throws {InvalidInputError} with code `invalid_settings`, naming every mistake */
export function pipelineSettings(env: NodeJS.ProcessEnv): PipelineSettings {
	const settings = readSettings(schema, env);
	const mistakes = missingKeys(settings);
	if (mistakes.length > 0) throw wrongSettings(mistakes);
	return settings;
}

function commandOf(text: string): readonly [string, ...string[]] | undefined {
	const parsed = z.tuple([z.string().min(1)], z.string()).safeParse(jsonOf(text));
	return parsed.success && parsed.data.some((part) => part.includes('{out}')) ? parsed.data : undefined;
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
