import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { airingAnswerSchema } from '#content/model/airing.ts';

import { DAO_SAN } from '../support/snapshot-builder.ts';
import { CARD_SECRET } from './edge-options.ts';
import { ask } from './edge-test.ts';

import type { AiringAnswer } from '#content/model/airing.ts';

export const KEY = communeKey(CARD_SECRET, DAO_SAN, 1);

/** An airing as the page of Dào San sends it, with the right key. */
export function claim(more: Record<string, unknown> = {}): Record<string, unknown> & { clientId: string } {
	return {
		clientId: randomUUID(),
		commune: DAO_SAN,
		month: '2026-11',
		language: 'vi',
		day: '2026-11-20',
		slot: '17:00',
		channel: 'loudspeaker',
		minutes: 12,
		plays: 1,
		clustersWorking: 5,
		hamlets: null,
		loggedAt: '2026-11-20T11:00:00Z',
		replaces: null,
		isWithdrawal: false,
		key: KEY,
		...more,
	};
}

/** Sends them; `from` is what a proxy says of the sender. */
export async function log(url: string, claims: readonly unknown[], from?: string): Promise<AiringAnswer[]> {
	const headers = from === undefined ? {} : { 'x-forwarded-for': from };
	const answer = await ask(url, '/phat-thanh/nhat-ky', { method: 'POST', body: JSON.stringify(claims), headers });
	expect(answer.status).toBe(200);
	return airingAnswerSchema.array().parse(JSON.parse(answer.body.toString()));
}

/** Why each was refused, or how it was taken. */
export const codes = (answers: readonly AiringAnswer[]) => answers.map(({ status, code }) => code ?? status);

/** What the edge has on disk. */
export function airingsIn(dataDir: string): readonly Record<string, unknown>[] {
	const spool = new DatabaseSync(join(dataDir, 'edge', 'spool.sqlite'), { readOnly: true });
	const rows = spool.prepare('select document from airings').all();
	spool.close();
	return rows.map(({ document }) => JSON.parse(String(document)));
}
