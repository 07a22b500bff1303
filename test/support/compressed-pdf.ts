import { deflateSync } from 'node:zlib';

/**
 * A PDF whose objects lie in a compressed stream, as modern programs write it: nothing of them can be found by looking
 * through the bytes. Objects are numbered from 1; the first is the catalog.
 */
export function compressedPdf(objects: readonly string[]): Buffer {
	const streamNumber = objects.length + 1;
	const starts = objects.map((_object, index) => objects.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
	const index = objects.map((_object, place) => `${place + 1} ${starts[place]}`).join(' ');
	const head = Buffer.from('%PDF-1.5\n%\u00e2\u00e3\n', 'latin1');
	const packed = stream(streamNumber, `/Type /ObjStm /N ${objects.length} /First ${index.length + 1}`, [
		Buffer.from(`${index}\n${objects.join(' ')}`),
	]);
	const rows = [
		row(0, 0, 65_535),
		...objects.map((_object, place) => row(2, streamNumber, place)),
		row(1, head.length, 0),
		row(1, head.length + packed.length, 0),
	];
	const size = rows.length;
	const table = stream(streamNumber + 1, `/Type /XRef /Size ${size} /W [1 4 2] /Root 1 0 R`, rows);
	const end = Buffer.from(`startxref\n${head.length + packed.length}\n%%EOF\n`);
	return Buffer.concat([head, packed, table, end]);
}

function row(kind: number, second: number, third: number): Buffer {
	const bytes = Buffer.alloc(7);
	bytes.writeUInt8(kind, 0);
	bytes.writeUInt32BE(second, 1);
	bytes.writeUInt16BE(third, 5);
	return bytes;
}

function stream(number: number, about: string, content: readonly Buffer[]): Buffer {
	const data = deflateSync(Buffer.concat(content));
	return Buffer.concat([
		Buffer.from(`${number} 0 obj\n<< ${about} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`),
		data,
		Buffer.from('\nendstream\nendobj\n'),
	]);
}
