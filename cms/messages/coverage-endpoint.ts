import { APIError } from 'payload';

import { monthAt, parseMonth } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';

import { loadCoverage } from './load-coverage.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { CoverageQuestion } from './load-coverage.ts';

/** `GET /api/coverage?thang=2026-11&dia-ban=12&xa=03388&pham-vi=thu-vien`: messages × languages with their states. */
export const coverageEndpoint: Endpoint = {
	path: '/coverage',
	method: 'get',
	handler: async (req) => {
		if (!req.user) throw new APIError('Hãy đăng nhập để xem bảng phủ kín.', 401, undefined, true);
		return Response.json(await loadCoverage(req, coverageQuestion(req, new Date())));
	},
};

/** Reads the question from the address; without one: this month, in the person's own province. */
export function coverageQuestion(req: PayloadRequest, now: Date): CoverageQuestion {
	const asked = (name: string): string => req.searchParams.get(name) ?? '';
	const area = asked('dia-ban') || req.user?.province || '00';
	if (area !== '00' && !provinces().some(({ code }) => code === area))
		throw new APIError(`Không có tỉnh, thành phố mang mã "${area}".`, 400, undefined, true);
	const month = asked('thang') === '' ? monthAt(now) : parseMonth(asked('thang'));
	if (!month)
		throw new APIError(`"${asked('thang')}" không phải là tháng. Hãy viết dạng 2026-11.`, 400, undefined, true);
	return { month, area, commune: asked('xa'), isWholeLibrary: asked('pham-vi') === 'thu-vien' };
}
