import { starterMessages } from '#content/starter.ts';

/** Vietnamese that takes about so many minutes to read, from the starter messages. @param from where to begin */
export function spokenText(minutes: number, from = 0): string {
	const scripts = starterMessages().flatMap(({ renditions }) =>
		renditions
			.filter(({ language }) => language === 'vi')
			.map(({ script }) => script.replaceAll(/\{\{[^}]+\}\}/g, '111')),
	);
	const words = scripts.join(' ').split(/\s+/);
	const start = (from * 97) % words.length;
	return Array.from({ length: Math.ceil(minutes * 150) }, (_none, index) => words[(start + index) % words.length]).join(
		' ',
	);
}
