import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { roleName } from '#content/model/scene.ts';

import { peopleIn } from '../../foundation/changers.ts';
import { idOf } from '../../foundation/id-of.ts';
import { bringHere } from '../../foundation/object-storage.ts';
import { recordingsDir } from '../../foundation/recordings-dir.ts';
import { CommandFailedError, runScript } from '../../foundation/run-script.ts';
import { recordingsOf } from '../../messages/approvals/load-signable.ts';
import { partsOfScene } from './role-lines.ts';
import { scenePlan } from './scene-plan.ts';

import type { PayloadRequest } from 'payload';
import type { Recording, Rendition } from '../../payload-types.ts';
import type { ScenePlan } from './scene-plan.ts';

/** What came of the recordings of single roles. */
interface ComposedScene {
	/** Names of the roles that nobody has read yet. */
	readonly missing: readonly string[];
	/** The recording of the whole scene; null: there are roles missing. */
	readonly recording: Recording | null;
}

/**
 * Joins the newest recordings of all roles into a recording of the whole scene, as soon as there is one of each. It is
 * judged, heard and approved like every other; whoever reads a role anew makes a new whole, and that is to be heard anew.
 */
export async function composeScene(req: PayloadRequest, rendition: Rendition): Promise<ComposedScene> {
	const { script, delivery, textVersion } = rendition;
	const words = { script: script ?? '', delivery, textVersion };
	const recordings = await recordingsOf({ payload: req.payload, req }, rendition.id);
	const { parts, missing } = partsOfScene(words, recordings);
	if (missing.length > 0 || parts.length === 0) return { missing: missing.map(roleName), recording: null };
	const folder = await mkdtemp(join(tmpdir(), 'loa-scene-'));
	try {
		const out = join(folder, 'scene.flac');
		const files = parts.map((part) => ({ ...part, file: join(recordingsDir(), basename(part.filename ?? '')) }));
		// another machine may have taken it in
		for (const { file } of files) await bringHere(file);
		await joinRoles(scenePlan(words, files), { folder, out });
		const data = await readFile(out);
		const recording = await req.payload.create({
			collection: 'recordings',
			data: {
				rendition: rendition.id,
				voiceKind: 'human',
				...together(parts),
				parts: parts.map(({ id }) => id),
			},
			file: { name: 'ca-canh.flac', data, mimetype: 'audio/flac', size: data.length },
			depth: 0,
			context: {
				partsBy: parts.flatMap(({ uploadedBy, changedBy }) => [...idsIn(uploadedBy), ...peopleIn(changedBy)]),
			},
			// checked when the role was stored; the list of parts nobody may write by hand
			user: req.user,
			req,
		});
		return { missing: [], recording };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const idsIn = (account: Recording['uploadedBy']) => (account === null || account === undefined ? [] : [idOf(account)]);

const LONGEST_NAME = 80;

/** All voices, and consent only as far as everybody gave it. */
const together = (parts: readonly Recording[]) => ({
	speaker: [...new Set(parts.map(({ speaker }) => speaker ?? ''))]
		.filter((name) => name !== '')
		.join(', ')
		.slice(0, LONGEST_NAME),
	dialect: [...new Set(parts.map(({ dialect }) => dialect ?? ''))].filter((name) => name !== '').join(', '),
	hasConsent: parts.every(({ hasConsent }) => hasConsent),
	consentBasis:
		parts.find(({ consentBasis }) => consentBasis === 'spoken')?.consentBasis ?? parts[0]?.consentBasis ?? null,
	consentedOn:
		parts
			.map(({ consentedOn }) => consentedOn ?? '')
			.toSorted()
			.at(-1) ?? '',
});

async function joinRoles(plan: ScenePlan, { folder, out }: { folder: string; out: string }): Promise<void> {
	const file = join(folder, 'plan.json');
	await writeFile(file, JSON.stringify(plan));
	const { exitCode, stderr } = await runScript('cms/recordings/scenes/join-roles.ts', [file, out]);
	if (exitCode !== 0) throw new CommandFailedError('Joining the roles', exitCode, stderr, 'join_failed');
}
