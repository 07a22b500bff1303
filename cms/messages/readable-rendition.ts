import { readableDocument } from '../foundation/readable-document.ts';

import type { PayloadRequest } from 'payload';
import type { Rendition } from '../payload-types.ts';

/** The rendition that the address names, with its message; undefined: none that this person may read. */
export const readableRendition = (req: PayloadRequest): Promise<Rendition | undefined> =>
	readableDocument(req, 'renditions', { part: 'rendition', depth: 1 });
