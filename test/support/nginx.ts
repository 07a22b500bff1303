import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePorts } from './running-product.ts';

import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

const NGINX = '/usr/sbin/nginx';
const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** Why the tests behind nginx are skipped; undefined: they run. */
export const nginxMissing = !existsSync(NGINX)
	? `there is no ${NGINX} (Debian: nginx-light)`
	: has('openssl')
		? undefined
		: 'there is no openssl for a certificate';

export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

export interface Asked {
	readonly method?: string;
	readonly headers?: Record<string, string>;
	readonly body?: string | Readable;
}

export interface RunningNginx {
	/** `https://loa.example:PORT` */
	readonly siteUrl: string;
	readonly cmsUrl: string;
	readonly port: number;
	ask(address: string, asked?: Asked): Promise<Answer>;
	stop(): Promise<void>;
}

/** A free port, before the servers behind are there: they carry it in their public names. */
export const publicPort = async (): Promise<number> => (await freePorts())[0];

/** The example of `.deploy/nginx` on free ports, with a certificate of its own, before two running servers. */
export async function startNginx(
	folder: string,
	{ port, sitePort, cmsPort }: { port: number; sitePort: number; cmsPort: number },
): Promise<RunningNginx> {
	const certificate = makeCertificate(folder);
	const [plainPort] = await freePorts();
	mkdirSync(join(folder, 'cache'), { recursive: true });
	const example = readFileSync('.deploy/nginx/loa-lang.conf', 'utf8')
		.replaceAll('127.0.0.1:4321', `127.0.0.1:${sitePort}`)
		.replaceAll('127.0.0.1:3000', `127.0.0.1:${cmsPort}`)
		.replaceAll('listen 443', `listen 127.0.0.1:${port}`)
		.replaceAll('listen 80;', `listen 127.0.0.1:${plainPort};`)
		.replaceAll('/etc/ssl/loa.example', folder)
		.replaceAll('/var/cache/nginx/loa-lang', join(folder, 'cache'));
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${join(folder, name)};`,
	);
	const file = join(folder, 'nginx.conf');
	writeFileSync(
		file,
		`${process.getuid?.() === 0 ? 'user root;' : ''}
		daemon off; worker_processes 1; pid ${join(folder, 'nginx.pid')}; error_log stderr;
		events { worker_connections 256; }
		http { access_log off; ${temporary.join(' ')} ${example} }`,
	);
	const child = spawn(NGINX, ['-c', file, '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
	const running: RunningNginx = {
		siteUrl: `https://loa.example:${port}`,
		cmsUrl: `https://cms.loa.example:${port}`,
		port,
		ask: (address, asked = {}) => ask(address, port, certificate, asked),
		stop: async () => {
			if (child.exitCode === null) {
				child.kill('SIGTERM');
				await once(child, 'exit');
			}
		},
	};
	while (!(await running.ask(`${running.siteUrl}/healthz`).catch(() => undefined))) {
		if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`);
		await sleep(50);
	}
	return running;
}

function makeCertificate(folder: string): string {
	const names = 'subjectAltName=DNS:loa.example,DNS:cms.loa.example';
	const made = spawnSync(
		'openssl',
		['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=loa.example', '-addext', names]
			.concat(['-keyout', join(folder, 'privkey.pem')])
			.concat(['-out', join(folder, 'fullchain.pem')]),
	);
	if (made.status !== 0) throw new Error(`openssl: ${String(made.stderr)}`);
	return readFileSync(join(folder, 'fullchain.pem'), 'utf8');
}

/** As a browser that has looked the name up and trusts the certificate. */
function ask(
	address: string,
	port: number,
	ca: string,
	{ method = 'GET', headers = {}, body }: Asked,
): Promise<Answer> {
	const { host, hostname, pathname, search } = new URL(address);
	return new Promise((settle, reject) => {
		const sending = request(
			{
				host: '127.0.0.1',
				port,
				servername: hostname,
				ca,
				method,
				path: pathname + search,
				headers: {
					host,
					...(typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
					...headers,
				},
				agent: false,
			},
			(answer) => {
				const chunks: Buffer[] = [];
				answer.on('data', (chunk: Buffer) => chunks.push(chunk));
				answer.once('error', reject);
				answer.once('end', () =>
					settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
				);
			},
		);
		sending.once('error', reject);
		if (body === undefined || typeof body === 'string') sending.end(body);
		else body.pipe(sending);
	});
}
