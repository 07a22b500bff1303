'use client';

import React from 'react';

import type { Scan } from './ask-sign-in.ts';

/** The QR code of a new second factor, and the same to type where no camera is. */
export function ScanCode({ scan }: { scan: Pick<Scan, 'secret' | 'picture'> }) {
	return (
		<figure className="ma-vuong">
			<img
				src={`data:image/svg+xml,${encodeURIComponent(scan.picture)}`}
				alt="Mã vuông để quét bằng ứng dụng xác thực"
			/>
			<figcaption>
				Ứng dụng nào cũng được: Google Authenticator, Microsoft Authenticator, 2FAS… Không quét được thì gõ khóa này vào
				ứng dụng: <code>{scan.secret.match(/.{1,4}/g)?.join(' ')}</code>
			</figcaption>
		</figure>
	);
}
