import { describe, expect, test } from 'vitest';

import { commitPatiently } from '#cms/foundation/commit-patiently.ts';
import { isTransient, retriedOnConflict } from '#cms/foundation/write-conflict.ts';

import type { BaseDatabaseAdapter } from 'payload';

/** An error as MongoDB's driver throws it. */
const failure = (about: { code?: number; labels?: readonly string[] }): Error =>
	Object.assign(new Error('from the driver'), {
		...(about.code === undefined ? {} : { code: about.code }),
		hasErrorLabel: (label: string) => (about.labels ?? []).includes(label),
	});

const TRANSIENT = failure({ labels: ['TransientTransactionError'] });
const UNKNOWN = failure({ code: 189, labels: ['UnknownTransactionCommitResult'] });

describe('which failures of MongoDB undo a transaction and pass by themselves', () => {
	test.for([
		['another writer', failure({ code: 112 }), true],
		['the rest of such a transaction', failure({ code: 251 }), true],
		['the label of the driver', TRANSIENT, true],
		['a primary that stepped down', failure({ code: 189 }), true],
		['a server that is no primary any more', failure({ code: 10_107 }), true],
		['a server that shuts down', failure({ code: 11_600 }), true],
		['a commit that may have happened', UNKNOWN, false],
		['a name that is taken', failure({ code: 11_000 }), false],
		['an error of ours', new Error('x'), false],
		['nothing', undefined, false],
		['labels as a list', { errorLabels: ['TransientTransactionError'] }, true],
	] as const)('%s', ([, error, expected]) => {
		expect(isTransient(error)).toBe(expected);
	});

	test('work is done again until it passes, and what does not pass is told at once', async () => {
		let tries = 0;
		const work = async () => {
			tries += 1;
			if (tries < 4) throw TRANSIENT;
			return 'stored';
		};
		expect([await retriedOnConflict(work), tries]).toEqual(['stored', 4]);
		tries = 0;
		const wrong = async () => {
			tries += 1;
			throw failure({ code: 11_000 });
		};
		await expect(retriedOnConflict(wrong)).rejects.toMatchObject({ code: 11_000 });
		expect(tries).toBe(1);
	});
});

describe('a commit', () => {
	const adapterWith = (answers: readonly (Error | undefined)[]) => {
		const asked: string[] = [];
		const session = {
			inTransaction: () => true,
			commitTransaction: async () => {
				const answer = answers[asked.length];
				asked.push('commit');
				if (answer) throw answer;
			},
			endSession: async () => void asked.push('end'),
		};
		const adapter = { sessions: { one: session } } as unknown as BaseDatabaseAdapter;
		commitPatiently(adapter);
		return { adapter, asked };
	};

	test('whose answer was lost is asked for again', async () => {
		const { adapter, asked } = adapterWith([UNKNOWN, UNKNOWN, undefined]);
		await adapter.commitTransaction('one');
		expect(asked).toEqual(['commit', 'commit', 'commit', 'end']);
		// the second time there is no such transaction
		await adapter.commitTransaction('one');
		expect(asked).toHaveLength(4);
	});

	test('that certainly did not happen is told of', async () => {
		const { adapter, asked } = adapterWith([TRANSIENT]);
		await expect(adapter.commitTransaction('one')).rejects.toBe(TRANSIENT);
		expect(asked).toEqual(['commit', 'end']);
	});
});
