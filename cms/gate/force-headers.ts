import type { ServerResponse } from 'node:http';
import type { ResponseHeaders } from './response-headers.ts';

/**
 * What no answer carries. `Critical-CH` asks a browser that says nothing of dark or light to ask anew: the first page of
 * each visit would be made and sent twice, and a click on the first of the two is lost.
 */
const NEVER_SENT = ['critical-ch'];

/** Sets headers at the last moment, so that nothing behind the gate can leave them out or say otherwise. */
export function forceHeaders(response: ServerResponse, headers: ResponseHeaders): void {
	const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
	response.writeHead = (...args: unknown[]) => {
		const given = args.at(-1);
		const rest = typeof given === 'object' && given !== null ? args.slice(0, -1) : args;
		// what the code behind passes here would win over what was set before
		for (const [name, value] of Object.entries(Array.isArray(given) || rest === args ? {} : (given as object)))
			response.setHeader(name, value as string);
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		for (const name of NEVER_SENT) response.removeHeader(name);
		return writeHead(...(Array.isArray(given) ? args : rest));
	};
}
