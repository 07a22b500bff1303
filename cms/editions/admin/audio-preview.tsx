'use client';

import React, { useEffect, useState } from 'react';

import { durationInWords } from '#content/sheets/duration-in-words.ts';

import { askServer } from '../../foundation/admin/ask-server.ts';

interface Playable {
	readonly url: string;
	readonly durationSeconds: number;
}

/** What `GET /api/editions/:id/audio` answers. */
interface Audio {
	readonly languages: readonly {
		readonly tag: string;
		readonly name: string;
		readonly bulletin: Playable;
		readonly tracks: readonly (Playable & { readonly title: string; readonly voice: 'human' | 'draft' })[];
	}[];
}

/** Every track and the whole bulletin, to be heard before they go out. Nothing is loaded until it is played. */
export function AudioPreview({ id }: { id: string | number }) {
	const [audio, setAudio] = useState<Audio>();
	useEffect(() => {
		void askServer<Audio>(`/api/editions/${id}/audio`).then(setAudio, () => undefined);
	}, [id]);
	if (!audio || audio.languages.length === 0) return null;
	return (
		<div>
			<h3>Nghe thử</h3>
			{audio.languages.map(({ tag, name, bulletin, tracks }) => (
				<details key={tag}>
					<summary>
						Tiếng {name}: {tracks.length} đoạn, cả bản tin {durationInWords(bulletin.durationSeconds)}
					</summary>
					<p>
						<strong>Cả bản tin</strong>
					</p>
					<Player label={`Cả bản tin tiếng ${name}`} url={bulletin.url} />
					<ol>
						{tracks.map(({ url, title, voice, durationSeconds }) => (
							<li key={url}>
								{title}
								{voice === 'draft' && !title.includes('giọng máy') ? ' (giọng máy – bản nháp)' : ''},{' '}
								{durationInWords(durationSeconds)}
								<br />
								<Player label={`${title}, tiếng ${name}`} url={url} />
							</li>
						))}
					</ol>
				</details>
			))}
		</div>
	);
}

const Player = ({ label, url }: { label: string; url: string }) => (
	// the words of a bulletin are in its scripts, one click away; a loudspeaker has no captions
	// oxlint-disable-next-line jsx-a11y/media-has-caption
	<audio controls preload="none" src={url} aria-label={label} />
);
