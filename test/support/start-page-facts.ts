import type { ListedRendition } from '#cms/start-page/open-renditions.ts';
import type { StartInput } from '#cms/start-page/today.ts';
import type { Day, Month } from '#content/model/month.ts';

/** A text as the start page lists it; somebody else wrote, changed and sent it. */
export const listedRendition = (more: Partial<ListedRendition>): ListedRendition => ({
	id: 1,
	title: 'Bài',
	messageTitle: 'Bài',
	since: '2026-11-20' as Day,
	language: 'km',
	state: 'drafted',
	isSmallLanguage: false,
	isPageOnly: false,
	hasNewWords: false,
	wordsBy: ['other'],
	changedBy: ['other'],
	listenedBy: null,
	isSample: false,
	assignedTo: '',
	dueDay: null,
	areas: ['00'],
	...more,
});

/** What the start page knows of a person with these roles on 22 November 2026: nothing waits and nothing is late. */
export const startInput = (roles: readonly string[], more: Partial<StartInput> = {}): StartInput => ({
	person: { id: 'me', roles, languages: ['km'] },
	today: '2026-11-22' as Day,
	month: '2026-11' as Month,
	nextMonth: '2026-12' as Month,
	renditions: [],
	newSources: [],
	editions: [
		{ id: 1, title: 'Bản tin 11', month: '2026-11', state: 'published', problem: '' },
		{ id: 2, title: 'Bản tin 12', month: '2026-12', state: 'planning', problem: '' },
	],
	comments: [],
	airings: { count: 0, first: [] },
	hotlines: [],
	services: [],
	uploads: [],
	unverified: [],
	failedJobs: 0,
	unclosed: null,
	backupTrouble: null,
	held: [],
	languageNames: new Map([['km', 'Khmer']]),
	...more,
});
