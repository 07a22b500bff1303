import React from 'react';

import type { DefaultServerCellComponentProps } from 'payload';

/** In the list of renditions: the title leads to where the work is done. */
export function TitleCell({ cellData, rowData }: DefaultServerCellComponentProps) {
	const { id } = rowData as { readonly id: string | number };
	return <a href={`/admin/collections/renditions/${id}/lam-viec`}>{String(cellData || id)}</a>;
}
