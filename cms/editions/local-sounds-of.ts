import { localSoundsFor } from '../local-sounds/load-local-sounds.ts';
import { communesInArea } from './communes-in-area.ts';

import type { Month } from '#content/model/month.ts';
import type { PayloadContext } from '../foundation/payload-context.ts';
import type { LocalSounds } from '../local-sounds/load-local-sounds.ts';
import type { Edition } from '../payload-types.ts';

/** What the area of an edition and its communes have of their own, as far as the edition wants it. */
export async function localSoundsOf(
	context: PayloadContext,
	{ area, hasGeneratedMusicOnly }: Pick<Edition, 'area'> & Partial<Pick<Edition, 'hasGeneratedMusicOnly'>>,
	month: Month,
): Promise<LocalSounds> {
	const communesOf = () => communesInArea(context, area, month);
	const { music, greetings } = await localSoundsFor(context, { area, month, communesOf });
	return { music: hasGeneratedMusicOnly ? {} : music, greetings };
}
