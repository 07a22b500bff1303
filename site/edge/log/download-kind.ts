import type { IncomingHttpHeaders } from 'node:http';

/** Search engines, previews of chat programs, watchers of servers: nobody plays what they fetch. */
const NOBODY = /bot\b|bot\/|crawl|spider|slurp|preview|externalhit|archiver|uptime|monitor|scan/i;

/**
 * Who downloads: `bundle` came from a commune's page, whose links end in `?tu=trang`; `bundle-machine` has the address alone (an IP loudspeaker, a
 * script, a link that was passed on); undefined: nobody, as a browser that fetches ahead or a search engine.
 */
export function downloadKind(query: string, headers: IncomingHttpHeaders): 'bundle' | 'bundle-machine' | undefined {
	const ahead = [headers.purpose, headers['sec-purpose'], headers['x-purpose'], headers['x-moz']];
	if (ahead.some((purpose) => /prefetch|preview|prerender/i.test(String(purpose ?? '')))) return undefined;
	const agent = headers['user-agent'] ?? '';
	if (NOBODY.test(agent)) return undefined;
	// every browser has called itself Mozilla since 1996
	return new URLSearchParams(query).get('tu') === 'trang' && agent.startsWith('Mozilla/') ? 'bundle' : 'bundle-machine';
}
