'use client';

import { FieldError, FieldLabel, useField } from '@payloadcms/ui';
import React, { useId } from 'react';

import { LONGEST_PAUSE_SECONDS, SPEAKER_ROLES } from '#content/model/message-form.ts';
import { roleName, storedDelivery } from '#content/model/scene.ts';
import { linesOfScript, lineToRead } from '#content/model/script-lines.ts';

import { fieldStyle } from '../../foundation/admin/desk-layout.ts';
import { useText } from './form-text.ts';

import type { JSONFieldClientComponent } from 'payload';
import type { LineDelivery } from '#content/model/scene.ts';

const ONE_VOICE = { role: 'dan', pauseSeconds: 0 } as const satisfies LineDelivery;

/** Whose each sentence of the script is, and how long the silence after it: a table beside the words. */
export const SceneLines: JSONFieldClientComponent = ({ path, field, readOnly }) => {
	const { value, setValue, disabled, errorMessage, showError } = useField<unknown>({ path });
	const lines = linesOfScript(useText('script'));
	const stored = storedDelivery(value);
	const id = useId();
	const isFixed = Boolean(readOnly) || disabled;
	if (lines.length === 0) return null;
	const isStale = stored.length > 0 && stored.length !== lines.length;
	const change = (index: number, line: Partial<LineDelivery>) =>
		setValue(lines.map((_text, at) => ({ ...(stored[at] ?? ONE_VOICE), ...(at === index ? line : {}) })));
	return (
		<div className="field-type" id={`field-${path}`}>
			<FieldLabel label={field.label ?? ''} path={path} />
			<FieldError path={path} showError={showError} message={errorMessage ?? ''} />
			<p>
				<label>
					<input
						type="checkbox"
						checked={stored.length > 0}
						disabled={isFixed}
						onChange={(event) => setValue(event.target.checked ? lines.map(() => ONE_VOICE) : [])}
						style={{ width: 24, height: 24, verticalAlign: 'middle' }}
					/>{' '}
					Bài có nhiều giọng, hoặc có chỗ nghỉ để người nghe nghĩ
				</label>
			</p>
			{isStale && (
				<p role="alert">
					Lời có {lines.length} câu, bảng vai ghi {stored.length} câu. Hãy xem lại vai của từng câu, nếu không bài chỉ
					đọc bằng một giọng.{' '}
					<button type="button" disabled={isFixed} onClick={() => change(-1, {})}>
						Ghép lại theo số câu mới
					</button>
				</p>
			)}
			{stored.length > 0 && (
				<table>
					<thead>
						<tr>
							<th scope="col">Câu</th>
							<th scope="col">Vai</th>
							<th scope="col">Nghỉ thêm sau câu (giây)</th>
						</tr>
					</thead>
					<tbody>
						{lines.map((line, index) => (
							<tr key={`${index}-${line}`}>
								<th scope="row" id={`${id}-${index}`} style={{ fontWeight: 'normal', textAlign: 'left' }}>
									{index + 1}. {lineToRead(line)}
								</th>
								<td>
									<select
										aria-label={`Vai của câu ${index + 1}`}
										aria-describedby={`${id}-${index}`}
										value={stored[index]?.role ?? ONE_VOICE.role}
										disabled={isFixed}
										onChange={(event) => {
											const role = SPEAKER_ROLES.find((known) => known === event.target.value);
											if (role) change(index, { role });
										}}
										style={fieldStyle}
									>
										{SPEAKER_ROLES.map((role) => (
											<option key={role} value={role}>
												{roleName(role)}
											</option>
										))}
									</select>
								</td>
								<td>
									<input
										type="number"
										aria-label={`Nghỉ thêm sau câu ${index + 1}, giây`}
										min={0}
										max={LONGEST_PAUSE_SECONDS}
										step={0.5}
										value={stored[index]?.pauseSeconds ?? 0}
										disabled={isFixed}
										onChange={(event) => change(index, { pauseSeconds: Number(event.target.value) })}
										style={fieldStyle}
									/>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<p>
				Máy tự để nửa giây quanh số điện thoại và nghỉ một nhịp khi đổi giọng. Mỗi vai thu riêng hay thu chung đều được,
				ở thẻ Thu âm.
			</p>
		</div>
	);
};
