/** A document that is another one here; what is here stays unless the operator said otherwise. */
export interface ImportConflict {
	readonly collection: string;
	readonly key: string;
	/** In Vietnamese: what differs. */
	readonly why: string;
}

/** What an import did, or would do. */
export interface ImportOutcome {
	/** By collection, in order. */
	readonly collections: Record<string, { made: number; replaced: number; unchanged: number }>;
	readonly conflicts: ImportConflict[];
	/** What was approved there and has to be approved here, by name. */
	readonly approvalsLost: string[];
	readonly files: { copied: number; unchanged: number };
	/** Wrong monthly sums that were counted anew. */
	sumsMended: number;
}

export const emptyOutcome = (): ImportOutcome => ({
	collections: {},
	conflicts: [],
	approvalsLost: [],
	files: { copied: 0, unchanged: 0 },
	sumsMended: 0,
});

/** Conflicts and names that are told one by one. */
const SHOWN = 30;

/** The outcome for whoever stands at the machine. */
export function outcomeInWords(outcome: ImportOutcome, isDryRun: boolean): readonly string[] {
	const { collections, conflicts, approvalsLost, files } = outcome;
	const all = Object.values(collections);
	const sum = (of: 'made' | 'replaced' | 'unchanged') =>
		all.reduce((total, counts) => total + counts[of], 0).toLocaleString('vi-VN');
	return [
		...Object.entries(collections)
			.filter(([, counts]) => counts.made + counts.replaced > 0)
			.map(([name, counts]) => `${name}: ${counts.made} mới, ${counts.replaced} thay, ${counts.unchanged} đã có`),
		`${isDryRun ? 'Sẽ nhập' : 'Đã nhập'} ${sum('made')} mục mới, thay ${sum('replaced')} mục, ${sum('unchanged')} mục đã có sẵn và giống; ` +
			`${files.copied} tệp ${isDryRun ? 'sẽ chép' : 'đã chép'}, ${files.unchanged} tệp đã có.`,
		...(conflicts.length > 0
			? [
					`${conflicts.length} mục khác với mục cùng khóa ở đây nên giữ nguyên mục ở đây (thay bằng: --on-conflict replace):`,
					...conflicts.slice(0, SHOWN).map(({ collection, key, why }) => `  ${collection} "${key}": ${why}`),
					...rest(conflicts.length),
				]
			: []),
		...(approvalsLost.length > 0
			? [
					`${approvalsLost.length} mục đã duyệt ở nơi cũ phải duyệt lại, vì lời, tệp hoặc hồ sơ ở đây không đúng bản đã duyệt:`,
					...approvalsLost.slice(0, SHOWN).map((name) => `  ${name}`),
					...rest(approvalsLost.length),
				]
			: []),
	];
}

const rest = (count: number): readonly string[] => (count > SHOWN ? [`  … và ${count - SHOWN} mục nữa`] : []);
