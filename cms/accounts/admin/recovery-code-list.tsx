'use client';

import React from 'react';

interface Props {
	readonly codes: readonly string[];
	readonly onKept: () => void;
}

/** The only time that recovery codes are shown. */
export function RecoveryCodes({ codes, onKept }: Props) {
	return (
		<section className="dang-nhap" aria-labelledby="ma-du-phong">
			<h2 id="ma-du-phong">Mã dự phòng</h2>
			<p>
				Mất điện thoại thì dùng một trong các mã này thay cho mã 6 số; mỗi mã dùng một lần. Hãy chép hoặc in ra, cất nơi
				an toàn: chúng không hiện lại.
			</p>
			<ul className="ma-du-phong">
				{codes.map((code) => (
					<li key={code}>
						<code>{code}</code>
					</li>
				))}
			</ul>
			<button type="button" className="btn btn--style-primary btn--size-large" onClick={onKept}>
				Tôi đã cất mã dự phòng
			</button>
		</section>
	);
}
