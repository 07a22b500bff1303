'use client';

import { FieldError, FieldLabel, useField } from '@payloadcms/ui';
import React, { useEffect, useState } from 'react';

import { compareLines, storedLeftOut } from '#content/model/compare-lines.ts';
import { linesOfScript } from '#content/model/script-lines.ts';

import { askServer } from '../../foundation/admin/ask-server.ts';
import { fieldStyle } from '../../foundation/admin/desk-layout.ts';
import { useRelation, useText } from './form-text.ts';

import type { JSONFieldClientComponent } from 'payload';

/** Source and translation sentence by sentence: each of the source is said, or left out for a reason. */
export const LeftOutLines: JSONFieldClientComponent = ({ path, field, readOnly }) => {
	const { value, setValue, disabled, errorMessage, showError } = useField<unknown>({ path });
	const [language, script, backTranslation] = [useText('language'), useText('script'), useText('backTranslation')];
	const source = useSourceScript(useRelation('message'), language);
	const isFixed = Boolean(readOnly) || disabled;
	if (language === 'vi' || language === '' || source === '') return null;
	const leftOut = storedLeftOut(value);
	const { lines, problems } = compareLines({ script: source }, { script, backTranslation, leftOut });
	const reasonOf = (line: string) => leftOut.find((entry) => entry.line === line)?.reason;
	const leave = (line: string, reason: string | undefined) =>
		setValue([...leftOut.filter((entry) => entry.line !== line), ...(reason === undefined ? [] : [{ line, reason }])]);
	return (
		<details className="field-type" id={`field-${path}`} open={problems.length > 0 && script !== ''}>
			<summary>Đối chiếu từng câu với bản tiếng Việt</summary>
			<FieldLabel label={field.label ?? ''} path={path} />
			<FieldError path={path} showError={showError} message={errorMessage ?? ''} />
			{script !== '' && problems.length > 0 && (
				<ul>
					{problems.map((problem) => (
						<li key={problem}>{problem}</li>
					))}
				</ul>
			)}
			<table>
				<thead>
					<tr>
						<th scope="col">Bản tiếng Việt</th>
						<th scope="col">Bản này</th>
						<th scope="col">Dịch ngược</th>
						<th scope="col">Bỏ lại, vì sao</th>
					</tr>
				</thead>
				<tbody>
					{lines.map((line, index) => {
						const reason = reasonOf(line.source);
						return (
							<tr key={`${index}-${line.source}`}>
								<th scope="row" style={{ fontWeight: 'normal', textAlign: 'left' }}>
									{line.source}
								</th>
								<td lang={language}>{'rendition' in line ? line.rendition : ''}</td>
								<td>{'backTranslation' in line ? line.backTranslation : ''}</td>
								<td>
									<label>
										<input
											type="checkbox"
											checked={reason !== undefined}
											disabled={isFixed}
											onChange={(event) => leave(line.source, event.target.checked ? '' : undefined)}
											style={{ width: 24, height: 24, verticalAlign: 'middle' }}
										/>{' '}
										Bỏ lại
									</label>
									{reason !== undefined && (
										<input
											aria-label={`Vì sao bỏ câu ${index + 1}`}
											value={reason}
											maxLength={300}
											disabled={isFixed}
											onChange={(event) => leave(line.source, event.target.value)}
											style={fieldStyle}
										/>
									)}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
			<p>
				Có {linesOfScript(source).length} câu tiếng Việt. Câu không dịch thì đánh dấu và ghi lý do, để người duyệt thấy.
			</p>
		</details>
	);
};

/** The Vietnamese words of the message; empty while they are not known. */
function useSourceScript(message: string, language: string): string {
	const [source, setSource] = useState('');
	useEffect(() => {
		if (message === '' || language === 'vi') return;
		void askServer<{ docs: readonly { readonly script?: string | null }[] }>(
			`/api/renditions?depth=0&limit=1&where[message][equals]=${message}&where[language][equals]=vi&select[script]=true`,
		).then(
			({ docs }) => setSource(docs[0]?.script ?? ''),
			() => undefined,
		);
	}, [message, language]);
	return source;
}
