import yauzl from 'yauzl';
import yazl from 'yazl';

/** The same in every file: what it is made of decides its bytes, not when it was made. */
const FIXED = new Date(Date.UTC(2026, 0, 1));
const FIXED_TEXT = '2026-01-01T00:00:00Z';

/** Puts an Office file together anew with fixed dates, inside the ZIP and in the properties of the document. */
export async function fixedZip(file: Buffer): Promise<Buffer> {
	const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
	const parts = new Map<string, Buffer>();
	for await (const entry of zip.eachEntry()) {
		const chunks: Buffer[] = [];
		for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk as Uint8Array));
		parts.set(entry.fileName, Buffer.concat(chunks));
	}
	return zipped(
		withCountedLinks([...parts].map(([name, bytes]) => [name, name === 'docProps/core.xml' ? dateless(bytes) : bytes])),
	);
}

type Part = readonly [name: string, bytes: Buffer];

const RELATIONS = 'word/_rels/document.xml.rels';

/** `docx` gives links random names; here they are counted. */
function withCountedLinks(parts: readonly Part[]): readonly Part[] {
	const relations = parts.find(([name]) => name === RELATIONS)?.[1].toString('utf8') ?? '';
	const random = [...relations.matchAll(/ Id="(rId[a-z0-9_-]{12,})"/g)].map(([, id = '']) => id);
	const names = new Map(random.map((id, index) => [id, `link${index + 1}`]));
	if (names.size === 0) return parts;
	const counted = (bytes: Buffer) =>
		Buffer.from(
			bytes.toString('utf8').replace(/"(rId[a-z0-9_-]{12,})"/g, (all, id: string) => `"${names.get(id) ?? id}"`),
		);
	return parts.map(([name, bytes]) => [
		name,
		name === RELATIONS || name === 'word/document.xml' ? counted(bytes) : bytes,
	]);
}

const dateless = (bytes: Buffer): Buffer =>
	Buffer.from(
		bytes.toString('utf8').replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${FIXED_TEXT}$3`),
	);

async function zipped(parts: readonly Part[]): Promise<Buffer> {
	const zip = new yazl.ZipFile();
	// the list of types stays first, as programs that read it from a stream expect
	for (const [name, bytes] of parts)
		zip.addBuffer(bytes, name, { mtime: FIXED, mode: 0o100644, forceDosTimestamp: true });
	zip.end();
	const chunks: Buffer[] = [];
	for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}
