import { accounts } from './accounts/feature.ts';
import { backup } from './backup/feature.ts';
import { editions } from './editions/feature.ts';
import { handover } from './handover/feature.ts';
import { helpPlaces } from './help-places/feature.ts';
import { hotlines } from './hotlines/feature.ts';
import { interfaceWords } from './interface-words/feature.ts';
import { libraryImport } from './import/feature.ts';
import { localSounds } from './local-sounds/feature.ts';
import { materials } from './materials/feature.ts';
import { messages } from './messages/feature.ts';
import { places } from './places/feature.ts';
import { reach } from './reach/feature.ts';
import { recordings } from './recordings/feature.ts';
import { releases } from './releases/feature.ts';
import { startPage } from './start-page/feature.ts';
import { system } from './system/feature.ts';
import { workspace } from './workspace/feature.ts';

import type { Feature } from './foundation/feature.ts';

/** Everything that the product does, one folder each; in the order in which the menu shows their collections. */
export const features: readonly Feature[] = [
	messages,
	interfaceWords,
	workspace,
	recordings,
	materials,
	editions,
	localSounds,
	reach,
	places,
	hotlines,
	helpPlaces,
	releases,
	accounts,
	system,
	backup,
	libraryImport,
	startPage,
	handover,
];
