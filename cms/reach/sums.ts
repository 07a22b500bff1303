import { sumsOfMongo } from './sums-of-mongo.ts';
import { sumsOfSqlite } from './sums-of-sqlite.ts';

import type { Payload } from 'payload';
import type { ReachSums } from './sums-interface.ts';

export const reachSums = (payload: Payload): ReachSums =>
	payload.db.name === 'mongoose' ? sumsOfMongo(payload) : sumsOfSqlite(payload);
