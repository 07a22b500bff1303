import type { Payload } from 'payload';
import type { RenderedEdition } from '#content/model/edition-plan.ts';

/** One record per new clip, with the numbers it speaks: a changed number finds every clip. */
export async function recordClips(
	payload: Payload,
	rendered: RenderedEdition,
	hotlinesOf: (message: string, language: string) => readonly string[],
): Promise<void> {
	const clips = rendered.languages.flatMap(({ language, tracks, web }) => [
		...tracks.map((track) => ({ ...track, language, profile: 'horn' as const })),
		...Object.entries(web).flatMap(([message, audio]) => {
			const about = {
				message,
				language,
				voice: audio.voice,
				title: tracks.find((track) => track.message === message)?.title ?? message,
			};
			return [
				{ ...about, ...audio.opus, profile: 'web' as const },
				{ ...about, ...audio.mp3, profile: 'web-mp3' as const },
			];
		}),
	]);
	const { docs: known } = await payload.find({
		collection: 'clips',
		where: { key: { in: clips.map((clip) => clip.key) } },
		pagination: false,
		depth: 0,
		select: { key: true },
	});
	const knownKeys = new Set(known.map((clip) => clip.key));
	for (const clip of clips) {
		if (knownKeys.has(clip.key)) continue;
		knownKeys.add(clip.key);
		await payload.create({
			collection: 'clips',
			data: {
				key: clip.key,
				title: clip.title,
				message: clip.message,
				language: clip.language as never,
				profile: clip.profile,
				voice: clip.voice,
				extension: clip.extension,
				durationSeconds: clip.durationSeconds,
				integratedLufs: 'integratedLufs' in clip ? clip.integratedLufs : null,
				truePeakDbtp: 'truePeakDbtp' in clip ? clip.truePeakDbtp : null,
				bytes: clip.bytes,
				sha256: clip.sha256,
				hotlines: [...hotlinesOf(clip.message, clip.language)],
			},
		});
	}
}
