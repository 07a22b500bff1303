import { figuresOfMongo } from './figures-of-mongo.ts';
import { figuresOfSqlite } from './figures-of-sqlite.ts';

import type { Payload } from 'payload';
import type { ReachFigures } from './figures-interface.ts';

export const reachFigures = (payload: Payload): ReachFigures =>
	payload.db.name === 'mongoose' ? figuresOfMongo(payload) : figuresOfSqlite(payload);
