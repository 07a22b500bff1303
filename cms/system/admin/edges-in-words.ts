import type { Health } from '../health.ts';
import type { HealthPart } from './health-part.ts';

/**
 * Edges on other machines, which copy releases by themselves.
 *
 * @param at an instant as people read it
 */
export function edgesInWords(
	{ copyingEdges: edges, release }: Pick<Health, 'copyingEdges' | 'release'>,
	at: (instant: string) => string,
): readonly HealthPart[] {
	if (edges.length === 0) return [];
	const sentences = edges.map(({ edge, serves, at: asked, isSilent }) => {
		if (isSilent)
			return `Máy ${edge} không hỏi bản mới từ ${at(asked)}; nó vẫn phục vụ bản đã chép. Hãy xem điện, mạng và EDGE_PULL_FROM của máy đó.`;
		if (serves === '') return `Máy ${edge} chưa chép xong bản nào, hỏi lần cuối lúc ${at(asked)}.`;
		return serves === release?.name
			? `Máy ${edge} phục vụ bản mới nhất, hỏi lần cuối lúc ${at(asked)}.`
			: `Máy ${edge} đang chép bản mới, còn phục vụ bản ${serves}, hỏi lần cuối lúc ${at(asked)}.`;
	});
	const machines = edges.map(({ edge, isSilent }) => ({ name: edge, isTrouble: isSilent }));
	return [
		{ title: 'Máy phục vụ ở nơi khác', isTrouble: machines.some(({ isTrouble }) => isTrouble), sentences, machines },
	];
}
