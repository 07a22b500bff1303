import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import sharp from 'sharp';

import { openTestCms, PASSWORD, person } from '../support/cms.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { zipFile } from '../support/office-files.ts';
import { memoryOfTree } from './memory-of-tree.ts';

/** Measures; started by bombs.ts. The gate, the routes and the child processes are the product's own. */
const MB = 1_048_576;
const LOOK_EVERY_MS = 20;
const SOCKETS = 600;

const print = (line: string) => process.stdout.write(`> ${line}\n`);

const cms = await openTestCms();
const gate = await openGatedCms(cms.payload, cms.dataDir);
const officer = await person(cms.payload, { roles: ['officer'] });
const { token = '' } = await cms.payload.login({
	collection: 'users',
	data: { email: officer.email, password: PASSWORD },
});

interface Sent {
	readonly path: string;
	readonly body: Uint8Array;
	readonly type: string;
	readonly isSignedIn?: boolean;
	readonly encoding?: string;
}

/** Writes the whole body, or as much of it as is taken. @returns the status, or why there is none */
function send({ path, body, type, isSignedIn = false, encoding }: Sent): Promise<string> {
	return new Promise((settle) => {
		const asking = request(`${gate.url}${path}`, {
			method: 'POST',
			headers: {
				'content-type': type,
				'content-length': body.length,
				...(encoding ? { 'content-encoding': encoding } : {}),
				...(isSignedIn ? { authorization: `JWT ${token}` } : {}),
			},
		});
		asking.once('response', (answer) => {
			answer.resume();
			settle(String(answer.statusCode));
		});
		asking.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
		asking.end(body);
	});
}

/** One file in a form, as a browser sends it. */
async function form(bytes: Uint8Array<ArrayBuffer>, name: string, type: string) {
	const data = new FormData();
	data.set('file', new Blob([bytes], { type }), name);
	data.set(
		'_payload',
		JSON.stringify({ title: 'Hình', alt: 'Một ô màu.', consentBasis: 'illustration', licence: 'own' }),
	);
	const whole = new Response(data);
	return { type: whole.headers.get('content-type') ?? '', body: new Uint8Array(await whole.arrayBuffer()) };
}

/** Carries an attack out while memory is watched and somebody asks every 20 ms whether the CMS lives. */
async function measured(name: string, before: string, attack: () => Promise<string>): Promise<void> {
	global.gc?.();
	const [own, children] = [memoryOfTree(process.pid).own, 0];
	const most = { own: 0, children };
	const over = new AbortController();
	let longestWait = 0;
	const looking = setInterval(() => {
		const now = memoryOfTree(process.pid);
		most.own = Math.max(most.own, now.own - own);
		most.children = Math.max(most.children, now.children);
	}, LOOK_EVERY_MS);
	const asking = (async () => {
		while (!over.signal.aborted) {
			const began = performance.now();
			await fetch(`${gate.url}/api/healthz`).then((answer) => answer.arrayBuffer());
			longestWait = Math.max(longestWait, performance.now() - began);
			await sleep(LOOK_EVERY_MS);
		}
	})();
	const began = performance.now();
	const answer = await attack();
	const seconds = (performance.now() - began) / 1_000;
	over.abort();
	await asking;
	clearInterval(looking);
	const left = readdirSync(join(cms.dataDir, 'tmp'), { recursive: true }).length;
	print(
		[
			`${name}: ${answer}, ${seconds.toFixed(1)} s`,
			`CMS +${(most.own / MB).toFixed(0)} MB, its children ${(most.children / MB).toFixed(0)} MB at most`,
			`others waited ${longestWait.toFixed(0)} ms at most, ${left} files left`,
			`before: ${before}`,
		].join('; '),
	);
}

const zip = async (name: string, entries: Parameters<typeof zipFile>[1]) => {
	const file = join(cms.dataDir, name);
	await zipFile(file, entries);
	return Uint8Array.from(readFileSync(file));
};
const imported = async (bytes: Uint8Array<ArrayBuffer>) =>
	send({ path: '/api/import', isSignedIn: true, ...(await form(bytes, 'thu-vien.zip', 'application/zip')) });

const big = await form(new Uint8Array(200 * MB), 'a.bin', 'application/octet-stream');
await measured('200 MB of multipart by a stranger, to three addresses', 'kept in .data/tmp for ever', async () =>
	(await Promise.all(['/api/recordings', '/api/users', '/api/nothing'].map((path) => send({ path, ...big })))).join(
		' ',
	),
);
const login = { path: '/api/users/login', type: 'application/json' };
const json = Buffer.from(`{"email":"${'x'.repeat(96 * MB)}"}`);
await measured('96 MB of JSON to the sign-in', 'froze the admin for 9 s', () => send({ ...login, body: json }));
const brackets = `{"format":1,"messages":${'['.repeat(50_000_000)}`;
const library = await zip('brackets.zip', { 'library.json': brackets });
await measured(
	`a library of nested brackets in ${(library.length / 1_024).toFixed(0)} kB of ZIP`,
	'4 GB and 16 s in the CMS',
	() => imported(library),
);
const picture = await sharp({
	create: { width: 12_000, height: 12_000, channels: 3, background: '#0b4f4a' },
	limitInputPixels: false,
})
	.png()
	.toBuffer();
const upload = await form(Uint8Array.from(picture), 'a.png', 'image/png');
await measured('a PNG of 12,000 × 12,000', '970 MB in the CMS', () =>
	send({ path: '/api/materials', isSignedIn: true, ...upload }),
);
await measured(`${SOCKETS} sockets that ask for an upgrade`, '600 of 600 open after 90 s', upgrades);
const deep = Buffer.from('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000));
await measured('half a megabyte of nested JSON as a message', 'not measured', () =>
	send({ path: '/api/messages', type: 'application/json', isSignedIn: true, body: deep }),
);
const inner = Buffer.from(await zip('inner.zip', { 'library.json': '0'.repeat(50_000_000) }));
const outer = await zip('outer.zip', { 'a.zip': inner, 'library.json.zip': inner });
await measured('a ZIP in a ZIP to the import', 'not measured', () => imported(outer));
const gzip = gzipSync(Buffer.alloc(500 * MB, 'a'));
await measured(`500 MB as ${(gzip.length / 1_024).toFixed(0)} kB of gzip to the sign-in`, 'not measured', () =>
	send({ ...login, body: gzip, encoding: 'gzip' }),
);
const began = performance.now();
await gate.stop();
print(`a stop afterwards: ${((performance.now() - began) / 1_000).toFixed(1)} s; before: 12 s`);
await cms.close();
process.exit(0);

/** @returns how many are open after ten seconds */
async function upgrades(): Promise<string> {
	let open = 0;
	const sockets = Array.from({ length: SOCKETS }, () => {
		const socket = connect({ host: '127.0.0.1', port: gate.port }, () => {
			open += 1;
			socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
		});
		socket.on('error', () => undefined);
		socket.once('close', () => (open -= 1));
		socket.resume();
		return socket;
	});
	await sleep(10_000);
	const left = open;
	for (const socket of sockets) socket.destroy();
	return `${left} of ${SOCKETS} open after 10 s`;
}
