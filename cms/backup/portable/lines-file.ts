import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';

import { nameOfEntity } from './entities.ts';

import type { DocumentSource, PortableDocument } from './document-source.ts';
import type { Entity } from './entities.ts';

/** Lines that are handed to the disk at once. */
const BATCH = 500;

/**
 * Writes all documents as JSON lines: `{"entity": "messages"}` begins each entity, its documents follow.
 *
 * @returns how many documents each entity has
 */
export async function writeLines(
	file: string,
	source: DocumentSource,
	entities: readonly Entity[],
): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	const handle = await open(file, 'wx', 0o600);
	try {
		for (const entity of entities) {
			const name = nameOfEntity(entity);
			counts[name] = 0;
			let lines = [JSON.stringify({ entity: name })];
			for await (const document of source.documents(entity)) {
				counts[name] += 1;
				lines.push(JSON.stringify(document));
				if (lines.length < BATCH) continue;
				await handle.appendFile(`${lines.join('\n')}\n`);
				lines = [];
			}
			if (lines.length > 0) await handle.appendFile(`${lines.join('\n')}\n`);
		}
		await handle.sync();
	} finally {
		await handle.close();
	}
	return counts;
}

/** Documents out of a file of {@link writeLines}. */
export function linesSource(file: string, engine: DocumentSource['engine']): DocumentSource {
	return {
		engine,
		documents: (entity) => documentsIn(file, nameOfEntity(entity)),
		ids: async function* ids(entity) {
			for await (const { id } of documentsIn(file, nameOfEntity(entity))) yield id;
		},
	};
}

async function* documentsIn(file: string, name: string): AsyncGenerator<PortableDocument> {
	let isHere = false;
	for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
		// a document has an id, and this kind of line has none
		if (line.startsWith('{"entity":')) {
			if (isHere) return;
			isHere = line === JSON.stringify({ entity: name });
		} else if (isHere) yield JSON.parse(line) as PortableDocument;
	}
}
