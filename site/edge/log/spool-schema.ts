/** The spool's tables. `create … if not exists` only: an older file is used as it is. */
export const SPOOL_SCHEMA = `
create table if not exists meta (name text primary key, value text not null) strict, without rowid;
create table if not exists events (id text primary key, day text not null) strict, without rowid;
create table if not exists counters (
	day text not null, kind text not null, language text not null, subject text not null, province text not null,
	count integer not null,
	since integer not null,
	primary key (day, kind, language, subject, province)
) strict, without rowid;
create table if not exists airings (
	clientId text primary key,
	commune text not null,
	document text not null,
	receivedAt integer not null,
	batch text
) strict;
create index if not exists airingsNotSent on airings (receivedAt) where batch is null;
create table if not exists answers (
	clientId text primary key,
	document text not null,
	receivedAt integer not null,
	batch text
) strict;
create index if not exists answersNotSent on answers (receivedAt) where batch is null;
create table if not exists photos (
	clientId text primary key,
	commune text not null,
	airings text not null,
	jpeg blob not null,
	receivedAt integer not null,
	state text not null
) strict;
create index if not exists photosNotSent on photos (receivedAt) where state = 'waiting';
create table if not exists batches (id text primary key, body text not null, madeAt integer not null) strict;
create table if not exists setAside (
	id text primary key,
	body text not null,
	madeAt integer not null,
	reason text not null,
	setAsideAt integer not null
) strict;
`;

/** Days for which an event's id is remembered: a page sends what it kept offline well within them. */
export const EVENT_MEMORY_DAYS = 7;

/** Days for which a photo that the CMS cannot take is kept; it is offered again at each start. */
export const REFUSED_PHOTO_DAYS = 30;

/** Days for which a sent airing is remembered, so that a device which repeats it hears that it is known. */
export const AIRING_MEMORY_DAYS = 400;
