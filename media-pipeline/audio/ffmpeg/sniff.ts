/** What the first bytes of a file say it is. */
export type Sniffed = 'audio' | 'unsupported' | 'text' | 'unknown';

/** Bytes that {@link sniff} wants to see. */
export const SNIFFED_BYTES = 400;

const AUDIO: readonly { readonly at: number; readonly bytes: string }[] = [
	{ at: 8, bytes: 'WAVE' },
	{ at: 8, bytes: 'AIFF' },
	{ at: 8, bytes: 'AIFC' },
	{ at: 4, bytes: 'ftyp' },
	{ at: 0, bytes: 'ID3' },
	{ at: 0, bytes: 'OggS' },
	{ at: 0, bytes: 'fLaC' },
	{ at: 0, bytes: '#!AMR' },
	{ at: 0, bytes: 'caff' },
	{ at: 0, bytes: '.snd' },
	{ at: 0, bytes: 'riff\u002e\u0091\u00cf\u0011' },
	{ at: 0, bytes: '\u001aE\u00df\u00a3' },
	{ at: 0, bytes: '\u0030\u0026\u00b2\u0075' },
];

const UNSUPPORTED: readonly { readonly at: number; readonly bytes: string }[] = [
	{ at: 8, bytes: 'AVI ' },
	{ at: 0, bytes: 'FLV' },
	{ at: 0, bytes: '.RMF' },
	{ at: 0, bytes: 'MThd' },
	{ at: 0, bytes: 'wvpk' },
	{ at: 0, bytes: 'MAC ' },
];

/** Names are not looked at: a playlist may be called `.mp3`, a recording `.dat`. */
export function sniff(head: Buffer): Sniffed {
	const has = ({ at, bytes }: { at: number; bytes: string }): boolean =>
		head.toString('latin1', at, at + bytes.length) === bytes;
	if (AUDIO.some(has)) return 'audio';
	if (UNSUPPORTED.some(has)) return 'unsupported';
	if (isText(head)) return 'text';
	return startsWithFrame(head) || isTransportStream(head) ? 'audio' : 'unknown';
}

// playlists, concat scripts, web pages: nothing in them is sound, and some would send ffmpeg to other files
function isText(head: Buffer): boolean {
	if (head.length === 0 || head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte))) return false;
	try {
		// as a stream, because the head may end in the middle of a letter
		new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
		return true;
	} catch {
		return false;
	}
}

// packets of 188 bytes, each beginning with the same one
const isTransportStream = (head: Buffer): boolean => [0, 188, 376].every((at) => head[at] === 0x47);

// MPEG audio or ADTS without a tag: eleven or twelve set bits, then a layer and a rate that exist
function startsWithFrame(head: Buffer): boolean {
	const [first = 0, second = 0, third = 0] = head;
	const isAdts = first === 0xff && (second & 0xf6) === 0xf0;
	const isMpeg = first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0 && (second & 0x18) !== 0x08;
	return isAdts || (isMpeg && third >> 4 !== 0x0f && (third & 0x0c) !== 0x0c);
}
