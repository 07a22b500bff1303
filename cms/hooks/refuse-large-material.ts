import { APIError } from 'payload';

import type { CollectionBeforeOperationHook } from 'payload';

/** 20 MB: a photograph as it comes from a camera, or a poster ready for the printer. */
const MAX_MATERIAL_BYTES = 20 * 1024 * 1024;

/** Before pictures are decoded: a material is to be downloaded over a bad line. */
export const refuseLargeMaterial: CollectionBeforeOperationHook = ({ args, operation, req }) => {
	if ((operation === 'create' || operation === 'update') && req.file && req.file.size > MAX_MATERIAL_BYTES)
		throw new APIError('Tài liệu nặng hơn 20 MB. Hãy lưu nhẹ hơn rồi tải lên lại.', 413, undefined, true);
	return args;
};
