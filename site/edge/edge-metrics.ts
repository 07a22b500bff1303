import { healthOf } from './health.ts';

import type { Figures } from '#content/lib/metrics-server.ts';
import type { EdgeContext } from './edge-context.ts';

/** What each figure of the edge means (`loa_…` for Prometheus). */
export const EDGE_FIGURES = {
	edge_ready: '1: pages and audio are served and nothing is broken; 0: something is.',
	edge_warnings: 'Things that need a look, as /healthz names them.',
	release_timestamp_seconds: 'When the release that serves was published.',
	spool_pending: 'Events and airings that the CMS has not taken yet.',
	spool_oldest_seconds: 'Age of the oldest of them.',
	spool_batches_set_aside: 'Batches that the CMS could not take.',
	media_missing: 'Files of the release that are not on this disk.',
} as const;

export async function edgeFigures(edge: EdgeContext): Promise<Figures> {
	const { status, publishedAt, spool, mediaMissing = 0, warnings } = healthOf(edge);
	return {
		edge_ready: status === 'ok' ? 1 : 0,
		edge_warnings: warnings.length,
		release_timestamp_seconds: publishedAt === null ? null : Date.parse(publishedAt) / 1_000,
		spool_pending: spool?.pending,
		spool_oldest_seconds: spool?.oldestSeconds,
		spool_batches_set_aside: spool?.setAside,
		media_missing: mediaMissing,
	};
}

/** A few words for thousands of addresses, none of which says what somebody reads. */
export function routeKind(url: string): string {
	if (url.startsWith('/media/')) return 'media';
	if (url.startsWith('/goi/')) return url.includes('.zip') ? 'bundle' : 'manifest';
	if (url === '/r') return 'event';
	if (url.startsWith('/phat-thanh/nhat-ky')) return 'airings';
	if (url.startsWith('/healthz')) return 'health';
	return 'page';
}
