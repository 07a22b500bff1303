'use client';

import React, { useState } from 'react';

/** What came of an invitation; the link, where it has to be handed on by a person, once and to be copied. */
export function ShownLink({ message, url }: { readonly message: string; readonly url?: string }) {
	const [isCopied, setIsCopied] = useState(false);
	const copy = async () => {
		await navigator.clipboard.writeText(url ?? '');
		setIsCopied(true);
	};
	return (
		<div role="status">
			<p className="ban-tin__bao">{message}</p>
			{url && (
				<p>
					<code style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>{url}</code>{' '}
					{/* without https browsers have no clipboard: the link can be marked by hand */}
					{typeof navigator !== 'undefined' && 'clipboard' in navigator && (
						<button
							type="button"
							className="btn btn--style-secondary btn--size-small"
							onClick={() => void copy().catch(() => setIsCopied(false))}
						>
							{isCopied ? 'Đã chép' : 'Chép đường dẫn'}
						</button>
					)}
				</p>
			)}
		</div>
	);
}
