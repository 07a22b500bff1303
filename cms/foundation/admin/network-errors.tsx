'use client';

import React from 'react';

const NO_ANSWER = 'Mất kết nối với máy chủ nên chưa lưu được. Chữ bạn viết còn đây; hãy thử lại khi có mạng.';

/** Payload's own forms and lists show the browser's words for a request that got no answer, in English. */
function speakVietnamese(): void {
	const plain = window.fetch;
	window.fetch = async (...asked) => {
		try {
			return await plain(...asked);
		} catch (error) {
			// who leaves a page ends its requests: that is no fault to tell of
			if (error instanceof TypeError) throw new TypeError(NO_ANSWER, { cause: error });
			throw error;
		}
	};
}

// once for each page, before its first request
if (typeof window !== 'undefined') speakVietnamese();

/** Around the whole admin. */
export function NetworkErrors({ children }: { children: React.ReactNode }) {
	return <>{children}</>;
}
