import { z } from 'zod';

import { MOST_ANSWERS, batchSchema } from '#content/model/batch.ts';

import type { Batch } from '#content/model/batch.ts';
import type { SetAside } from './set-aside.ts';

const envelopeSchema = batchSchema.extend({
	counters: z.array(z.record(z.string(), z.unknown())).max(5_000),
	airings: z.array(z.record(z.string(), z.unknown())).max(1_000),
	statements: z.array(z.record(z.string(), z.unknown())).max(1_000).default([]),
	answers: z.array(z.record(z.string(), z.unknown())).max(MOST_ANSWERS).default([]),
});

/** A batch, and those of its rows that this version does not know: an edge may be newer than its CMS. */
export interface ReadBatch {
	readonly batch: Batch;
	readonly unreadable: readonly SetAside[];
}

/** @returns the issues when it is no batch at all */
export function readBatch(value: unknown): ReadBatch | { readonly issues: readonly z.core.$ZodIssue[] } {
	const whole = batchSchema.safeParse(value);
	if (whole.success) return { batch: whole.data, unreadable: [] };
	const envelope = envelopeSchema.safeParse(value);
	if (!envelope.success) return { issues: envelope.error.issues };
	const unreadable: SetAside[] = [];
	const readable = <Row>(rows: readonly object[], schema: z.ZodType<Row>): Row[] =>
		rows.flatMap((what) => {
			const row = schema.safeParse(what);
			if (row.success) return [row.data];
			const [issue] = row.error.issues;
			unreadable.push({ what, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}` });
			return [];
		});
	const { id, edge, sequence, counters, airings, statements, answers } = envelope.data;
	const { shape } = batchSchema;
	const batch: Batch = {
		id,
		edge,
		...(sequence === undefined ? {} : { sequence }),
		counters: readable(counters, shape.counters.element),
		airings: readable(airings, shape.airings.element),
		statements: readable(statements, shape.statements.unwrap().element),
		answers: readable(answers, shape.answers.unwrap().element),
	};
	return { batch, unreadable };
}
