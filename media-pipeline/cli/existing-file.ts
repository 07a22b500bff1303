import { access } from 'node:fs/promises';

/**
 * The name under which a file is there: what is typed and what is stored may spell Vietnamese marks in two ways (NFC,
 * NFD), which look the same. Without any such file, the name as it was given.
 */
export async function existingFile(path: string): Promise<string> {
	for (const name of [path, path.normalize('NFC'), path.normalize('NFD')]) {
		const isThere = await access(name).then(
			() => true,
			() => false,
		);
		if (isThere) return name;
	}
	return path;
}
