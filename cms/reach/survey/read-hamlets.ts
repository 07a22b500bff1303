import type { Hamlet } from '#content/survey/choose-clusters.ts';

const MOST = 2_000;

interface ReadHamlets {
	readonly hamlets: readonly Hamlet[];
	/** A sentence about the first line that cannot be read. */
	readonly problem: string | undefined;
}

/** A list of hamlets as it is typed: a name each line, households after a semicolon or a tab where they are known. */
export function readHamlets(text: string): ReadHamlets {
	const hamlets = new Map<string, Hamlet>();
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		if (line.trim() === '') continue;
		const [name = '', size = ''] = line.split(/[;\t]/).map((part) => part.trim().normalize('NFC'));
		const problem =
			name === '' || name.length > 80
				? 'cần một tên, dài nhất 80 chữ'
				: !/^\d{0,6}$/.test(size) || Number(size || '1') === 0
					? `"${size.slice(0, 20)}" không phải là số hộ`
					: hamlets.has(name)
						? `"${name}" đã có ở dòng trên; hãy ghi thêm tên xã để phân biệt`
						: hamlets.size >= MOST
							? `nhiều hơn ${MOST.toLocaleString('vi-VN')} dòng`
							: undefined;
		if (problem !== undefined) return { hamlets: [], problem: `Dòng ${index + 1}: ${problem}.` };
		hamlets.set(name, { name, size: size === '' ? null : Number(size) });
	}
	return { hamlets: [...hamlets.values()], problem: undefined };
}

export const hamletsProblem = (text: string): string | undefined => readHamlets(text).problem;
