import type { Commune } from '#content/model/commune.ts';
import type { RenderedLanguage } from '#content/model/edition-plan.ts';
import type { Month } from '#content/model/month.ts';
import type { PublishedEdition } from '#content/model/snapshot.ts';
import type { VirtualZip } from './virtual-zip.ts';

/** What one commune airs in one month, and in which languages. */
export interface CommuneMonth {
	readonly month: Month;
	readonly commune: Commune;
	readonly edition: PublishedEdition;
	readonly languages: readonly RenderedLanguage[];
}

/** What one commune downloads for one month in one language; made when asked for, never stored. */
export interface Bundle {
	readonly month: Month;
	readonly commune: Commune;
	readonly rendered: RenderedLanguage;
	readonly zip: VirtualZip;
	/** HTML. */
	readonly runSheet: Buffer;
	readonly approvalSheet: Buffer;
}
