'use client';

import React, { useEffect, useState } from 'react';

import { askServer } from '../../foundation/admin/ask-server.ts';

interface CommuneDownloads {
	readonly code: string;
	readonly name: string;
	readonly province: string;
	readonly downloads: number;
	readonly lastDay: string;
}

/** Who has the bundle already: they must hear of a withdrawal, and do not all look at the page again. */
export function Downloads({ id }: { id: string | number }) {
	const [communes, setCommunes] = useState<readonly CommuneDownloads[]>();
	useEffect(() => {
		void askServer<{ communes: readonly CommuneDownloads[] }>(`/api/editions/${id}/downloads`).then(
			(answer) => setCommunes(answer.communes),
			() => undefined,
		);
	}, [id]);
	if (!communes) return null;
	return (
		<details>
			<summary>Các xã đã tải: {communes.length === 0 ? 'chưa có số liệu' : communes.length}</summary>
			{communes.length > 0 && (
				<table>
					<thead>
						<tr>
							<th scope="col">Xã, phường</th>
							<th scope="col">Tỉnh, thành phố</th>
							<th scope="col">Lượt tải</th>
							<th scope="col">Ngày tải gần nhất</th>
						</tr>
					</thead>
					<tbody>
						{communes.map(({ code, name, province, downloads, lastDay }) => (
							<tr key={code}>
								<th scope="row">{name}</th>
								<td>{province}</td>
								<td>{downloads.toLocaleString('vi-VN')}</td>
								<td>{lastDay.split('-').toReversed().join('/')}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
		</details>
	);
}
