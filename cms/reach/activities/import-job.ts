import { readFile, rm } from 'node:fs/promises';

import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';
import { z } from 'zod';

import { ACTIVITY_KINDS, activityConfidence, isActivityKind } from '#content/model/activity.ts';
import { activityFaults } from '#content/model/activity-rules.ts';
import { dayAt } from '#content/model/month.ts';

import { runConfined } from '../../foundation/confined-script.ts';
import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { loadCommunes } from '../months/load-communes.ts';
import { importFile } from './import-file.ts';
import { insertActivities } from './insert-activities.ts';
import { toldOf } from './told-of.ts';
import { WORKBOOK_COLUMNS } from './workbook-columns.ts';
import { MOST_ISSUES } from './workbook-table.ts';

import type { Payload, TaskConfig } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { Activity, ActivityImport } from '../../payload-types.ts';
import type { NewActivity } from './insert-activities.ts';
import type { ActivityRow, WorkbookIssue } from './workbook-table.ts';

/** Rows that are stored in one transaction: others save in between. */
const ROWS_AT_ONCE = 1_000;

const tableSchema = z.object({
	rows: z.array(
		z.object({ row: z.number(), values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) }),
	),
	issues: z.array(z.object({ place: z.string(), message: z.string() })),
});

/** Brings a workbook of activities in: all of it, or nothing and a list of what is wrong. */
export const importActivitiesTask: TaskConfig<{ input: { id: string }; output: object }> = {
	slug: 'importActivities',
	label: 'Nhập hoạt động từ Excel',
	// for a database that is away: then nothing can be told either
	retries: { attempts: 3, backoff: { type: 'exponential', delay: 5_000 } },
	inputSchema: [{ name: 'id', type: 'text', required: true }],
	handler: async ({ input, req: { payload } }) => {
		const { docs } = await payload.find({
			collection: 'activity-imports',
			where: { id: { equals: input.id } },
			depth: 0,
		});
		const [waiting] = docs;
		if (waiting && (waiting.state === 'waiting' || waiting.state === 'running')) await importWorkbook(payload, waiting);
		return { output: {} };
	},
};

/** Whatever fails is told: an import that stays "running" would keep its file from being sent again. */
async function importWorkbook(payload: Payload, stored: ActivityImport): Promise<void> {
	try {
		await importRows(payload, stored);
	} catch (err) {
		payload.logger.error({ msg: 'workbook of activities not brought in', import: stored.id, err });
		const { written } = await payload.findByID({ collection: 'activity-imports', id: stored.id, depth: 0 });
		const problems = `Cả tệp: Máy chủ gặp lỗi khi đang nhập, đã ghi ${written ?? 0} hoạt động. Hãy gửi lại đúng tệp này: dòng đã ghi không bị ghi hai lần.`;
		await payload.update({
			collection: 'activity-imports',
			id: stored.id,
			data: { state: 'refused', problems },
			depth: 0,
		});
		await rm(importFile(stored.digest), { force: true });
	}
}

async function importRows(payload: Payload, { id, digest, province, byName, at }: ActivityImport): Promise<void> {
	const tell = (data: Partial<ActivityImport>) =>
		payload.update({ collection: 'activity-imports', id, data, depth: 0 });
	const refuse = async (issues: readonly WorkbookIssue[]) => {
		const problems = issues.map(({ place, message }) => `${place}: ${message}`).join('\n');
		await tell({ state: 'refused', problems });
	};
	await tell({ state: 'running' });
	const file = importFile(digest);
	const { rows, issues } = await readTable(payload, file);
	if (issues.length > 0) return refuse(issues).then(() => rm(file, { force: true }));
	await tell({ total: rows.length });
	const checked = await checkedRows(payload, rows, { digest, province: province ?? '', byName, receivedAt: at });
	if (checked.issues.length > 0) return refuse(checked.issues).then(() => rm(file, { force: true }));
	let written = 0;
	for (let done = 0; done < checked.activities.length; done += ROWS_AT_ONCE) {
		const part = checked.activities.slice(done, done + ROWS_AT_ONCE);
		written += await retriedOnConflict(() => storePart(payload, part));
		await tell({ done: done + part.length, written });
	}
	await tell({ state: 'done', done: rows.length, written });
	await rm(file, { force: true });
}

async function readTable(payload: Payload, file: string): Promise<z.output<typeof tableSchema>> {
	const isThere = await readFile(file).then(
		() => true,
		() => false,
	);
	if (!isThere)
		return { rows: [], issues: [{ place: 'Cả tệp', message: 'Máy chủ không còn giữ tệp. Hãy gửi tệp lại.' }] };
	const { stdout, stderr } = await runConfined('cms/reach/activities/read-workbook.ts', [file]);
	if (stdout !== undefined) return tableSchema.parse(JSON.parse(stdout));
	payload.logger.warn({ msg: 'workbook of activities not read', stderr });
	const message =
		'Tệp này quá phức tạp hoặc bị hỏng, máy chủ dừng đọc. Hãy lưu lại bằng Excel, hoặc chia thành nhiều tệp.';
	return { rows: [], issues: [{ place: 'Cả tệp', message }] };
}

interface Sent {
	readonly digest: string;
	/** Of the person; empty: of nobody in particular. */
	readonly province: string;
	readonly byName: string;
	readonly receivedAt: string;
}

async function checkedRows(
	payload: Payload,
	rows: readonly ActivityRow[],
	sent: Sent,
): Promise<{ readonly activities: readonly NewActivity[]; readonly issues: readonly WorkbookIssue[] }> {
	const provinces = new Map((await loadCommunes(payload, {})).map(({ code, province }) => [code, province]));
	const today = dayAt(new Date(sent.receivedAt));
	const issues: WorkbookIssue[] = [];
	const activities = rows.map(({ row, values }) => {
		const told = toldOf(values);
		const faults = [...activityFaults(told, { today, provinceOf: (code) => provinces.get(code) })];
		// numbers that the kind is not asked for are no slip to be swallowed
		for (const name of ['people', 'women', 'children', 'minority', 'prestigious', 'staffOf'] as const)
			if (values[name] !== undefined && told[name] === null)
				faults.push({ field: name, message: 'Loại hoạt động này không có số này. Hãy bỏ trống ô.' });
		const province = provinces.get(told.commune) ?? told.province;
		if (sent.province !== '' && province !== '' && province !== sent.province)
			faults.push({ field: 'commune', message: 'Dòng này của tỉnh khác. Bạn chỉ nhập được hoạt động của tỉnh mình.' });
		for (const { field, message } of faults)
			if (issues.length < MOST_ISSUES) issues.push({ place: placeOf(row, field), message });
		return activityOf({ row, told, values, province }, sent, today);
	});
	return { activities, issues };
}

const placeOf = (row: number, field: string): string =>
	`Dòng ${row}, cột "${WORKBOOK_COLUMNS.find(({ name }) => name === field)?.header ?? field}"`;

function activityOf(
	{
		row,
		told,
		values,
		province,
	}: { row: number; told: ReturnType<typeof toldOf>; values: ActivityRow['values']; province: string },
	{ digest, byName, receivedAt }: Sent,
	today: Day,
): NewActivity {
	const { kind, evidence } = told;
	const says = Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('says')));
	return {
		...told,
		...says,
		// checked above: a row that breaks a rule is never stored
		kind: kind as NewActivity['kind'],
		province: province as NewActivity['province'],
		units: told.units ?? 0,
		form: (told.form || (isActivityKind(kind) ? ACTIVITY_KINDS[kind].form : null)) as
			(Activity['form'] & string) | null,
		programme: (told.programme || null) as (Activity['programme'] & string) | null,
		staffFunction: (told.staffFunction || null) as (Activity['staffFunction'] & string) | null,
		evidence: (evidence || 'none') as Activity['evidence'] & string,
		isWithdrawn: false,
		confidence: activityConfidence({ day: told.day as Day, receivedDay: today, evidence, isImported: true }),
		source: 'workbook',
		receivedAt: new Date(receivedAt).toISOString(),
		byName,
		// the same file sent twice is the same activities
		clientId: `tep-${digest.slice(0, 24)}-${row}`,
	};
}

async function storePart(payload: Payload, part: readonly NewActivity[]): Promise<number> {
	const req = await createLocalReq({}, payload);
	const isOwner = await initTransaction(req);
	try {
		const written = await insertActivities(req, part);
		if (isOwner) await commitTransaction(req);
		return written;
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}
