'use client';

import React, { useId } from 'react';

import { roleName } from '#content/model/scene.ts';

import { fieldStyle } from '../../foundation/admin/desk-layout.ts';

import type { SpeakerRole } from '#content/model/message-form.ts';

/** Everybody together at one microphone, or one role at a time. */
export function RoleChoice({
	roles,
	chosen,
	onChoose,
}: {
	roles: readonly SpeakerRole[];
	chosen: SpeakerRole | '';
	onChoose: (role: SpeakerRole | '') => void;
}) {
	const id = useId();
	return (
		<p>
			<label htmlFor={id}>Thu lời của</label>
			<select
				id={id}
				value={chosen}
				onChange={(event) => onChoose(roles.find((role) => role === event.target.value) ?? '')}
				style={fieldStyle}
			>
				<option value="">Mọi vai cùng thu</option>
				{[...new Set(roles)].map((role) => (
					<option key={role} value={role}>
						{roleName(role)} ({roles.filter((one) => one === role).length} câu)
					</option>
				))}
			</select>
		</p>
	);
}
