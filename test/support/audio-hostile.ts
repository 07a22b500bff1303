import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { speechLike, writeWav } from './audio-signals.ts';

/** A file that somebody sends by mistake or in bad faith. */
export interface Hostile {
	readonly name: string;
	readonly bytes: Buffer;
}

/** Files that must never be opened, beside whatever is sent: playlists name them. */
export const SECRETS = ['secret.wav', 'secret.ts', 'secret.mp3'] as const;

/** Good files in many formats, small, to be cut and damaged. */
export function seeds(folder: string, ffmpeg: string): readonly Hostile[] {
	const wav = writeWav(join(folder, 'seed.wav'), speechLike({ seconds: 1.6 }));
	const kinds: readonly (readonly [extension: string, args: string])[] = [
		['wav', '-c:a pcm_s16le -ar 16000'],
		['flac', '-c:a flac -ar 16000'],
		['mp3', '-c:a libmp3lame -b:a 32k -ar 22050'],
		['m4a', '-c:a aac -b:a 32k -ar 22050'],
		['ogg', '-c:a libopus -b:a 12k'],
		['amr', '-ar 8000 -ac 1 -c:a libopencore_amrnb -b:a 12.2k'],
		['wma', '-c:a wmav2 -ar 22050'],
		['webm', '-c:a libvorbis -ar 22050'],
		['aiff', '-ar 16000'],
		['caf', '-ar 16000 -c:a pcm_s16le'],
		['aac', '-c:a aac -b:a 32k -ar 22050'],
	];
	return kinds.map(([extension, args]) => {
		const file = join(folder, `seed-out.${extension}`);
		execFileSync(ffmpeg, ['-v', 'error', '-y', '-i', wav, ...args.split(' '), file]);
		return { name: `seed.${extension}`, bytes: readFileSync(file) };
	});
}

/** The same kinds of damage for the same number: bytes flipped, stretches lost, repeated, filled, lengths turned absurd. */
export function damaged(number: number, from: readonly Hostile[]): Hostile {
	const random = dice(number);
	const seed = from[random(from.length)]!;
	const bytes = Buffer.from(seed.bytes);
	const kind = ['flip', 'header', 'cut', 'lose', 'repeat', 'fill', 'swap'][random(7)]!;
	const at = random(bytes.length);
	const length = 1 + random(Math.min(2000, bytes.length - at));
	const result = ((): Buffer => {
		switch (kind) {
			case 'flip':
				for (let count = 1 + random(40); count > 0; count -= 1) bytes[random(bytes.length)]! ^= 1 << random(8);
				return bytes;
			case 'header':
				for (let count = 1 + random(6); count > 0; count -= 1) bytes[random(Math.min(200, bytes.length))] = random(256);
				return bytes;
			case 'cut':
				return bytes.subarray(0, at);
			case 'lose':
				return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
			case 'repeat':
				return Buffer.concat([bytes, bytes.subarray(at, at + length), bytes]);
			case 'fill':
				return bytes.fill(random(2) * 255, at, at + length);
			default:
				return Buffer.concat([from[random(from.length)]!.bytes.subarray(0, at), bytes.subarray(at)]);
		}
	})();
	return { name: `${number}-${kind}-${seed.name}`, bytes: result };
}

/** Numbers below a limit, always the same ones after the same start. */
function dice(start: number): (limit: number) => number {
	let state = (start + 1) * 2_654_435_761;
	return (limit) => {
		state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
		return (state >>> 4) % Math.max(1, limit);
	};
}

/** What is known to have hurt programs like ours, with files that are good in themselves mixed in. */
export function corpus(folder: string, ffmpeg: string): readonly Hostile[] {
	const good = seeds(folder, ffmpeg);
	const mp3 = good.find(({ name }) => name.endsWith('.mp3'))!.bytes;
	const wav = good.find(({ name }) => name.endsWith('.wav'))!.bytes;
	return [...playlists(mp3), ...headers(wav), ...made(folder, ffmpeg), ...cut(good), ...others(mp3)];
}

function playlists(mp3: Buffer): readonly Hostile[] {
	const hls = '#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:6,\nsecret.ts\n#EXT-X-ENDLIST\n';
	const texts: Record<string, string> = {
		'hls.mp3': hls,
		'hls-absolute.mp3': hls.replace('secret.ts', '/etc/passwd'),
		'hls-network.mp3': hls.replace('secret.ts', 'http://127.0.0.1:9/x.ts'),
		'concat.wav': 'ffconcat version 1.0\nfile secret.wav\n',
		'concat-protocol.mp3': 'concat:secret.wav|secret.mp3',
		'm3u.mp3': 'secret.mp3\n',
		'pls.mp3': '[playlist]\nFile1=secret.mp3\nNumberOfEntries=1\n',
		'dash.m4a':
			'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period><AdaptationSet><Representation><BaseURL>secret.wav</BaseURL></Representation></AdaptationSet></Period></MPD>',
		'sdp.mp3': 'v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n',
		'svg.mp3': '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
		'subtitles.mp3': '1\n00:00:00,000 --> 00:00:09,000\nsecret.wav\n',
	};
	const tagged = Buffer.concat([Buffer.from('ID3\u0003\0\0\0\0\0\0', 'latin1'), Buffer.from(hls)]);
	return [
		...Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
		{ name: 'hls-behind-a-tag.mp3', bytes: tagged },
		{ name: 'hls-behind-sound.mp3', bytes: Buffer.concat([mp3, Buffer.from(hls)]) },
		{ name: 'hls-behind-a-mark.mp3', bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(hls)]) },
		{ name: 'hls-behind-a-zero.mp3', bytes: Buffer.concat([Buffer.from([0]), Buffer.from(hls)]) },
	];
}

function headers(wav: Buffer): readonly Hostile[] {
	const written = (name: string, write: (bytes: Buffer) => void): Hostile => {
		const bytes = Buffer.from(wav);
		write(bytes);
		return { name: `${name}.wav`, bytes };
	};
	return [
		written('65,535-channels', (bytes) => bytes.writeUInt16LE(65_535, 22)),
		written('no-channels', (bytes) => bytes.writeUInt16LE(0, 22)),
		written('4-GHz', (bytes) => bytes.writeUInt32LE(4_000_000_000, 24)),
		written('0-Hz', (bytes) => bytes.writeUInt32LE(0, 24)),
		written('1-Hz', (bytes) => bytes.writeUInt32LE(1, 24)),
		written('65,535-bits', (bytes) => bytes.writeUInt16LE(65_535, 34)),
		written('block-of-nothing', (bytes) => bytes.writeUInt16LE(0, 32)),
		written('4-GB-of-data', (bytes) => bytes.writeUInt32LE(0xffff_fff0, bytes.indexOf('data') + 4)),
		written('no-data', (bytes) => bytes.writeUInt32LE(0, bytes.indexOf('data') + 4)),
		written('unknown-codec', (bytes) => bytes.writeUInt16LE(0x7777, 20)),
		{ name: 'numbers-that-are-none.wav', bytes: notNumbers() },
	];
}

/** A WAV of floats that are no numbers, infinite, or too large. */
function notNumbers(): Buffer {
	const head = Buffer.from('524946460000000057415645666d7420100000000300010080bb000000ee02000400200064617461', 'hex');
	const samples = Buffer.alloc(48_000 * 4 * 2);
	const odd = [Number.NaN, Infinity, -Infinity, 1e30, 0.2, -0.2];
	for (let at = 0; at < samples.length; at += 4) samples.writeFloatLE(odd[(at / 4) % odd.length]!, at);
	const size = Buffer.alloc(4);
	size.writeUInt32LE(samples.length);
	return Buffer.concat([head, size, samples]);
}

/** Files that only ffmpeg can make: bombs, pictures, films. */
function made(folder: string, ffmpeg: string): readonly Hostile[] {
	const make = (name: string, args: string): Hostile => {
		const file = join(folder, `made-${name}`);
		execFileSync(ffmpeg, ['-v', 'error', '-y', ...args.split(' '), file]);
		return { name, bytes: readFileSync(file) };
	};
	writeWav(join(folder, 'two.wav'), speechLike({ seconds: 2 }));
	const two = `-i ${join(folder, 'two.wav')}`;
	const picture = '-f lavfi -i color=c=red:s=64x64:d=1:r=5';
	return [
		make('24-hours-of-silence.flac', '-f lavfi -i anullsrc=r=8000:cl=mono -t 86400 -c:a flac -compression_level 0'),
		make('eight-channels-at-192-kHz.flac', '-f lavfi -i anullsrc=r=192000:cl=7.1 -t 20 -c:a flac'),
		make(
			'cover.mp3',
			`${two} ${picture} -map 0:a -map 1:v -frames:v 1 -c:v png -disposition:v attached_pic -id3v2_version 3`,
		),
		make('film.mp4', `${two} ${picture} -map 0:a -map 1:v -c:v mpeg4 -c:a aac -shortest`),
		make('film-without-sound.mp4', `${picture} -c:v mpeg4`),
		make('three-sounds.mkv', `${two} ${two} ${two} -map 0 -map 1 -map 2 -c:a pcm_s16le`),
	];
}

const cut = (good: readonly Hostile[]): readonly Hostile[] =>
	good.flatMap(({ name, bytes }) =>
		[0.02, 0.4, 0.9].map((share) => ({
			name: `cut-at-${share}-${name}`,
			bytes: bytes.subarray(0, Math.floor(bytes.length * share)),
		})),
	);

function others(mp3: Buffer): readonly Hostile[] {
	const hugeTag = Buffer.concat([Buffer.from('4944330300007f7f7f7f', 'hex'), mp3]);
	return [
		{ name: 'nothing.mp3', bytes: Buffer.alloc(0) },
		{ name: 'one-byte.mp3', bytes: Buffer.from([0xff]) },
		{ name: 'zeros.wav', bytes: Buffer.alloc(100_000) },
		{ name: 'ones.mp3', bytes: Buffer.alloc(100_000, 0xff) },
		{ name: 'archive.mp3', bytes: Buffer.from('504b0304140000000800', 'hex') },
		{ name: 'program.mp3', bytes: Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(5000, 7)]) },
		{ name: 'a-tag-of-256-MB.mp3', bytes: hugeTag },
		{
			name: 'ogg-heads-only.ogg',
			bytes: Buffer.concat(Array.from({ length: 500 }, () => Buffer.from('4f67675300020000000000000000', 'hex'))),
		},
	];
}

/** Writes a file under the name it came with. @returns its path */
export function sent(folder: string, { name, bytes }: Hostile): string {
	const file = join(folder, name);
	writeFileSync(file, bytes);
	return file;
}
