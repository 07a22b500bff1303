import { chosenReading } from '#content/model/chosen-recording.ts';
import { estimatedSeconds } from '#content/model/message.ts';
import { deliveryOf } from '#content/model/scene.ts';
import { secondsOf } from '#pipeline/audio/ffmpeg/graph.ts';
import { announcement, framed } from '#pipeline/framing.ts';

import type { PlanInput, PlannedMessage, PlannedRendition } from './plan-edition.ts';

/** How long a bulletin lasts in one language, chimes and pauses included. */
export interface LanguageMinutes {
	readonly tag: string;
	readonly nameVi: string;
	readonly seconds: number;
	/** Without opening and closing. */
	readonly messageCount: number;
	/** True when every voice was measured; else part of it is estimated from the text. */
	readonly isMeasured: boolean;
}

const PLACE_OF_ROLE = { opening: 0, message: 1, closing: 2 } as const;

/** What of a plan changes how long its frame lasts. */
interface OwnSounds {
	readonly local?: PlanInput['local'] | undefined;
	readonly sound?: PlanInput['sound'] | undefined;
}

/** The languages that would be on air with these messages, in the order given. */
export function minutesByLanguage(
	messages: readonly PlannedMessage[],
	languages: readonly { readonly tag: string; readonly nameVi: string }[],
	{ local, sound }: OwnSounds = {},
): readonly LanguageMinutes[] {
	const inOrder = messages.toSorted((one, other) => PLACE_OF_ROLE[one.role] - PLACE_OF_ROLE[other.role]);
	return languages.flatMap(({ tag, nameVi }) => {
		const spoken = inOrder.flatMap(({ role, renditions }) => {
			const rendition = renditions.find(({ language }) => language === tag);
			const voice = rendition && rendition.state !== 'withdrawn' ? voiceSeconds(rendition) : undefined;
			return voice ? [{ role, ...voice }] : [];
		});
		const messageCount = spoken.filter(({ role }) => role === 'message').length;
		if (messageCount === 0) return [];
		const isMeasured = spoken.every((voice) => voice.isMeasured);
		const seconds = framedSeconds(spoken, { local, sound }) + longestGreeting(local, tag);
		return [{ tag, nameVi, seconds, messageCount, isMeasured }];
	});
}

/** Seconds of one reading; undefined when the rendition has no voice in this language. */
function voiceSeconds(rendition: PlannedRendition): { seconds: number; isMeasured: boolean } | undefined {
	const current = chosenReading(rendition.recordings, rendition.textVersion);
	if (current?.durationSeconds) return { seconds: current.durationSeconds, isMeasured: true };
	const older = rendition.recordings.find((recording) => recording.durationSeconds);
	if (older?.durationSeconds) return { seconds: older.durationSeconds, isMeasured: false };
	const hasVoice = rendition.language === 'vi' || rendition.recordings.length > 0;
	const asked = deliveryOf(rendition.script, rendition.delivery).reduce((sum, line) => sum + line.pauseSeconds, 0);
	const seconds = estimatedSeconds(rendition.script) + asked;
	return hasVoice && seconds > 0 ? { seconds, isMeasured: false } : undefined;
}

/** Of the commune that says most before it, with the silence around. */
function longestGreeting(local: PlanInput['local'], tag: string): number {
	const own = (local?.greetings ?? []).filter(({ language }) => language === tag).map(({ seconds }) => seconds);
	return own.length === 0 ? 0 : secondsOf(announcement(voiceOf(Math.max(...own))));
}

const voiceOf = (seconds: number) => ({ kind: 'voice', key: '', path: '', seconds }) as const;

function framedSeconds(
	spoken: readonly { role: PlannedMessage['role']; seconds: number }[],
	{ local, sound }: OwnSounds,
): number {
	const items = spoken.map(({ role, seconds }) => ({ role, voice: voiceOf(seconds) }));
	const piece = (one: { readonly seconds: number } | undefined) =>
		one && ({ kind: 'music', key: '', path: '', gainDb: 0, seconds: one.seconds } as const);
	const music = { signature: piece(local?.music.signature), sting: piece(local?.music.sting) };
	return framed(items, { withMusic: sound?.withMusic ?? false, music }).reduce(
		(sum, { segments }) => sum + secondsOf(segments),
		0,
	);
}
