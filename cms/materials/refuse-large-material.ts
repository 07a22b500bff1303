import { APIError } from 'payload';

import { MOST_MEGABYTES, mostBytes } from '#content/model/upload-limits.ts';

import type { CollectionBeforeOperationHook } from 'payload';

/** Before pictures are decoded: a material is to be downloaded over a bad line. */
export const refuseLargeMaterial: CollectionBeforeOperationHook = ({ args, operation, req }) => {
	if ((operation === 'create' || operation === 'update') && req.file && req.file.size > mostBytes('material'))
		throw new APIError(
			`Tài liệu nặng hơn ${MOST_MEGABYTES.material} MB. Hãy lưu nhẹ hơn rồi tải lên lại.`,
			413,
			undefined,
			true,
		);
	return args;
};
