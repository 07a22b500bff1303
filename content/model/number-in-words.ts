const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
/** Groups of three digits, from the right. */
const GROUPS = ['', 'nghìn', 'triệu', 'tỷ'] as const;
const LARGEST = 999_999_999_999;

/**
 * A whole number as a Vietnamese announcer says it: `5000000` → `năm triệu`, `2025` → `hai nghìn không trăm hai mươi lăm`.
 *
 * @throws {RangeError} when it is no whole number from 0 to below a thousand billion
 */
export function numberInWords(number: number): string {
	if (!Number.isInteger(number) || number < 0 || number > LARGEST) throw new RangeError(`${number} cannot be said`);
	if (number === 0) return DIGITS[0];
	const groups: number[] = [];
	for (let rest = number; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
	return groups
		.flatMap((group, place) => {
			if (group === 0) return [];
			const isFirst = place === groups.length - 1;
			return [[threeDigits(group, isFirst), GROUPS[place]].join(' ').trim()];
		})
		.toReversed()
		.join(' ');
}

/** @param isFirst nothing is said before it, so its empty hundreds are not said either */
function threeDigits(group: number, isFirst: boolean): string {
	const hundreds = Math.floor(group / 100);
	const rest = group % 100;
	const said = isFirst && hundreds === 0 ? [] : [`${DIGITS[hundreds]} trăm`];
	if (rest === 0) return said.join(' ');
	if (rest < 10 && said.length > 0) return [...said, `linh ${DIGITS[rest]}`].join(' ');
	return [...said, twoDigits(rest)].join(' ');
}

function twoDigits(rest: number): string {
	const tens = Math.floor(rest / 10);
	const ones = rest % 10;
	if (tens === 0) return DIGITS[ones] ?? '';
	const unit = ones === 0 ? '' : unitAfter(tens, ones);
	return [tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`, unit].filter((part) => part !== '').join(' ');
}

/** Some units sound otherwise after tens: `hai mươi mốt`, `mười lăm`. */
function unitAfter(tens: number, ones: number): string {
	if (ones === 5) return 'lăm';
	if (tens > 1 && ones === 1) return 'mốt';
	if (tens > 1 && ones === 4) return 'tư';
	return DIGITS[ones] ?? '';
}
