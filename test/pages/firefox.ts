import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Firefox as distributions bring it: Playwright drives only a build of its own. */
export const firefoxPath: string | undefined = [
	process.env.FIREFOX_PATH,
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/snap/bin/firefox',
].find((path) => path !== undefined && path !== '' && existsSync(path));

interface FirefoxPage {
	goto(url: string): Promise<void>;
	/** Clicks the first element, as a person does. */
	click(selector: string): Promise<void>;
	url(): Promise<string>;
	/** Has the page run its scripts? */
	isLoaded(): Promise<boolean>;
	/** Back or Forward; stays where it is when it leads nowhere. */
	walk(delta: -1 | 1): Promise<void>;
}

interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly result?: Record<string, unknown>;
	readonly error?: string;
	readonly message?: string;
	readonly params?: { readonly isBlocked?: boolean; readonly request?: { readonly request: string } };
}

/**
 * Opens a page of a fresh Firefox by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), without a package.
 *
 * @param answered an address that is answered without the network
 */
export async function withFirefox(
	{ answered, html }: { readonly answered: string; readonly html: string },
	use: (page: FirefoxPage) => Promise<void>,
): Promise<void> {
	const profile = await mkdtemp(join(tmpdir(), 'loa-firefox-'));
	await writeFile(join(profile, 'user.js'), 'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n');
	const child = spawn(
		firefoxPath ?? '',
		['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
		{ stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
	);
	const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
	try {
		const address = await new Promise<string>((settle, fail) => {
			createInterface(child.stderr).on('line', (line) => {
				const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
				if (found) settle(found);
			});
			void ended.then(() => fail(new Error('Firefox ended before it listened.')));
		});
		await drive(address, { answered, html }, use);
	} finally {
		child.kill('SIGTERM');
		await ended;
		await rm(profile, { recursive: true, force: true });
	}
}

async function drive(
	address: string,
	{ answered, html }: { readonly answered: string; readonly html: string },
	use: (page: FirefoxPage) => Promise<void>,
): Promise<void> {
	const socket = new WebSocket(`${address}/session`);
	await new Promise((settle, fail) => {
		socket.addEventListener('open', settle, { once: true });
		socket.addEventListener('error', fail, { once: true });
	});
	const waiting = new Map<number, (message: Message) => void>();
	let last = 0;
	const ask = async (method: string, params: object): Promise<Record<string, unknown>> => {
		last += 1;
		const id = last;
		socket.send(JSON.stringify({ id, method, params }));
		const answer = await new Promise<Message>((settle) => waiting.set(id, settle));
		if (answer.error) throw new Error(`${method}: ${answer.error} ${answer.message}`);
		return answer.result ?? {};
	};
	socket.addEventListener('message', ({ data }) => {
		const message = JSON.parse(String(data)) as Message;
		if (message.id !== undefined) {
			waiting.get(message.id)?.(message);
			waiting.delete(message.id);
		} else if (message.method === 'network.beforeRequestSent' && message.params?.isBlocked)
			void ask('network.provideResponse', {
				request: message.params.request?.request,
				statusCode: 200,
				headers: [{ name: 'content-type', value: { type: 'string', value: 'text/html' } }],
				body: { type: 'string', value: html },
			}).catch(() => undefined);
	});
	await ask('session.new', { capabilities: {} });
	await ask('session.subscribe', { events: ['network.beforeRequestSent'] });
	await ask('network.addIntercept', {
		phases: ['beforeRequestSent'],
		urlPatterns: [{ type: 'string', pattern: answered }],
	});
	const { contexts } = (await ask('browsingContext.getTree', {})) as { contexts: { context: string; url: string }[] };
	const context = contexts[0]?.context ?? '';
	const located = async (selector: string) => {
		const locator = { type: 'css', value: selector };
		const { nodes } = (await ask('browsingContext.locateNodes', { context, locator, maxNodeCount: 1 })) as {
			nodes: { sharedId: string }[];
		};
		if (!nodes[0]) throw new Error(`Nothing on the page is ${selector}.`);
		return nodes[0];
	};
	await use({
		goto: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
		url: async () => {
			const tree = (await ask('browsingContext.getTree', { root: context })) as { contexts: { url: string }[] };
			return tree.contexts[0]?.url ?? '';
		},
		isLoaded: async () => {
			const expression = 'document.readyState';
			const { result } = (await ask('script.evaluate', { expression, target: { context }, awaitPromise: false })) as {
				result?: { value?: unknown };
			};
			return result?.value === 'complete';
		},
		click: async (selector) => {
			const { sharedId } = await located(selector);
			const functionDeclaration = '(element) => element.scrollIntoView({ block: "center", behavior: "instant" })';
			const element = { sharedId };
			await ask('script.callFunction', {
				functionDeclaration,
				arguments: [element],
				target: { context },
				awaitPromise: false,
			});
			const actions = [
				{ type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 },
			];
			await ask('input.performActions', { context, actions: [{ type: 'pointer', id: 'finger', actions }] });
		},
		// an error: there is no such entry
		walk: async (delta) =>
			void (await ask('browsingContext.traverseHistory', { context, delta }).catch(() => undefined)),
	});
	await ask('session.end', {}).catch(() => undefined);
	socket.close();
}
