import { expect, test } from 'vitest';

import { citedSources } from '#site/src/cited-sources.ts';

test('articles of one act stand on one line; an act alone, or with an address, stays as it is', () => {
	const act = 'Luật Phòng, chống mua bán người, số 53/2024/QH15';
	expect(
		citedSources([
			{ title: `${act}, Điều 2 khoản 1` },
			{ title: 'Nghị định 162/2025/NĐ-CP' },
			{ title: `${act}, Điều 7 khoản 2 điểm a, b` },
			{ title: `${act}, Điều 37`, url: 'https://example.vn/luat' },
		]).map(({ title }) => title),
	).toEqual([`${act}, Điều 2 khoản 1; Điều 7 khoản 2 điểm a, b`, 'Nghị định 162/2025/NĐ-CP', `${act}, Điều 37`]);
});
