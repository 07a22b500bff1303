/** A number as it is dialled, whatever a person puts between the digits: `1800 1581`, `+84 213 ...`. */
export function dialled(typed: string): string {
	const bare = typed.trim().replaceAll(/[\s.()/-]/g, '');
	return bare.replace(/^\+84/, '0');
}
