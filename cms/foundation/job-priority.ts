import type { Where } from 'payload';

/** Jobs that take something off the air, or correct a wrong number: a lane of their own, which nothing else fills. */
export const WITHDRAWAL_QUEUE = 'withdrawal';

/** What is waited for by the public, before what is waited for by one person, before what is due by the night. */
const PUBLICATIONS: readonly string[] = ['publish', 'publishEdition'];
const RENDERS: readonly string[] = ['renderEdition'];
const REPORTS: readonly string[] = [
	'checkMedia',
	'deleteOldAnswers',
	'importActivities',
	'mailReports',
	'nightlyBackup',
	'republishReach',
	'tidyJobs',
];

const ofTasks = (slugs: readonly string[]): Where => ({ taskSlug: { in: [...slugs] } });

/** Publications that are no withdrawals. */
export const PUBLICATION_RANK: Where = ofTasks(PUBLICATIONS);

/** In which order waiting jobs are looked for: publications, small things such as mails, renders, reports. */
export const JOB_RANKS: readonly Where[] = [
	PUBLICATION_RANK,
	{ taskSlug: { not_in: [...PUBLICATIONS, ...RENDERS, ...REPORTS] } },
	ofTasks(RENDERS),
	ofTasks(REPORTS),
];

/** Withdrawals that wait or run. */
export const OPEN_WITHDRAWALS: Where = {
	and: [
		{ queue: { equals: WITHDRAWAL_QUEUE } },
		{ completedAt: { exists: false } },
		{ hasError: { not_equals: true } },
	],
};
