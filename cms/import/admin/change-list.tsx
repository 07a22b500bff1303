'use client';

import React from 'react';

import type { ImportChange } from './import-answer.ts';

const KINDS = { new: 'Thêm mới', changed: 'Sửa', unchanged: 'Giữ nguyên' } as const;
const COLLECTIONS = { messages: 'thông điệp', renditions: 'bản ngữ', glossary: 'thuật ngữ' } as const;
const text = { whiteSpace: 'pre-line', margin: '0 0 0.5rem' } as const;

/** What an import would do, document by document, old words beside new ones. */
export function ChangeList({ changes }: { changes: readonly ImportChange[] }) {
	const count = (kind: ImportChange['kind']) => changes.filter((change) => change.kind === kind).length;
	return (
		<section aria-labelledby="import-changes">
			<h2 id="import-changes">
				Sẽ thêm {count('new')}, sửa {count('changed')}, giữ nguyên {count('unchanged')}
			</h2>
			<ul style={{ paddingLeft: 0, listStyle: 'none' }}>
				{changes
					.filter((change) => change.kind !== 'unchanged')
					.map((change) => (
						<li key={`${change.collection}-${change.name}`} style={{ marginBottom: '0.75rem' }}>
							<details>
								<summary>
									<strong>{KINDS[change.kind]}</strong> {COLLECTIONS[change.collection]} {change.name} – {change.place}
									{change.warnings.length > 0 && ` – ${change.warnings.length} chỗ phải sửa trước khi duyệt`}
								</summary>
								<dl style={{ margin: '0.5rem 0 0 1.5rem' }}>
									{change.fields.map((field) => (
										<React.Fragment key={field.field}>
											<dt>
												<strong>{field.label}</strong>
											</dt>
											<dd style={text}>
												{field.before !== '' && (
													<>
														<del>{field.before}</del>
														<br />
													</>
												)}
												<ins>{field.after}</ins>
											</dd>
										</React.Fragment>
									))}
								</dl>
								{change.warnings.map((warning) => (
									<p key={warning}>Kiểm tra an toàn – {warning}</p>
								))}
							</details>
						</li>
					))}
			</ul>
		</section>
	);
}
