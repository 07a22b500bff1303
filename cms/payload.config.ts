import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { resolve } from 'node:path';
import { buildConfig } from 'payload';
import sharp from 'sharp';

import { mostBytes, mostRequestBytes, RECORDING_TOO_LARGE } from '#content/model/upload-limits.ts';

import { administratorsOnly, nobody, officersOnly } from './access/roles.ts';
import { Airings, Batches, Campaigns, Clips, ReachDaily, Releases } from './collections/broadcasting.ts';
import { Audit } from './collections/audit.ts';
import { Editions } from './collections/editions.ts';
import { Glossary } from './collections/glossary.ts';
import { Hotlines } from './collections/hotlines.ts';
import { Languages } from './collections/languages.ts';
import { Materials } from './collections/materials.ts';
import { Messages } from './collections/messages.ts';
import { Communes, Provinces } from './collections/places.ts';
import { Recordings } from './collections/recordings.ts';
import { guarded } from './collections/overwrite-guard.ts';
import { Services } from './collections/services.ts';
import { SpokenNames } from './collections/spoken-names.ts';
import { RenditionMoves } from './collections/rendition-moves.ts';
import { Renditions } from './collections/renditions.ts';
import { Users } from './collections/users.ts';
import { WorkProgress } from './collections/work-progress.ts';
import { leased, takeOverDeadJobs, watchDeadJobs } from './foundation/job-leases.ts';
import { runQueue } from './foundation/run-queue.ts';
import { Leases } from './foundation/lease-collection.ts';
import { openDatabase } from './database.ts';
import { coverageEndpoint } from './endpoints/coverage.ts';
import { accountSentences } from './account-sentences.ts';
import { exportLibraryEndpoint } from './endpoints/export-library.ts';
import { healthEndpoint } from './endpoints/health.ts';
import { retryJobEndpoint, selfTestEndpoint } from './endpoints/operations.ts';
import { heldWorkEndpoint, retrySetAsideEndpoint, setAsideEndpoint, stopJobEndpoint } from './endpoints/held-work.ts';
import { importEndpoint, importTemplateEndpoint } from './endpoints/import.ts';
import { edgeCardsEndpoint } from './endpoints/edge-cards.ts';
import { keyCardEndpoint, keyCardsEndpoint } from './endpoints/key-card.ts';
import { heardEndpoint, heardMachineEndpoint, listenEndpoint, listenMachineEndpoint } from './endpoints/listen.ts';
import { mayUploadEndpoint } from './endpoints/may-upload.ts';
import { paceEndpoint } from './endpoints/pace.ts';
import {
	queuePublishEndpoint,
	queueRenderEndpoint,
	waitingChangesEndpoint,
	workStateEndpoint,
} from './endpoints/queue-work.ts';
import { storedDocumentEndpoint } from './endpoints/stored-document.ts';
import { recordLinesEndpoint } from './endpoints/record-lines.ts';
import { sheetEndpoint } from './endpoints/sheets.ts';
import { takeBatchEndpoint } from './endpoints/take-batch.ts';
import { checkMediaTask } from './jobs/check-media.ts';
import { followCalendarTask } from './jobs/follow-calendar.ts';
import { mailAccountNoticeTask } from './jobs/mail-account-notice.ts';
import { mailDigestTask } from './jobs/mail-digest.ts';
import { mailNoticeTask } from './jobs/mail-notice.ts';
import { mailResetTask } from './jobs/mail-reset.ts';
import { APPOINTMENTS, publishEditionTask } from './jobs/publish-edition.ts';
import { publishTask } from './jobs/publish.ts';
import { republishTask } from './jobs/republish-reach.ts';
import { renderEditionTask } from './jobs/render-edition.ts';
import { tidyJobsTask } from './jobs/tidy-jobs.ts';
import { withCheckedDoors } from './requests/checked-doors.ts';
import { errorsInWords } from './requests/errors-in-words.ts';
import { mailAdapter } from './mail/adapter.ts';
import { cmsSettings } from './settings.ts';

const settings = cmsSettings();

const config = buildConfig({
	secret: settings.payloadSecret,
	// no serverURL: the admin asks the origin under which it was opened, be that a name or an address of a local network
	cors: [settings.cmsUrl],
	// the gate keeps other origins out (gate/request-origin.ts); `npm run dev` has none
	csrf: process.env.NODE_ENV === 'development' ? [settings.cmsUrl] : [],
	db: openDatabase(settings),
	...mailAdapter(settings),
	collections: [
		guarded(Messages),
		guarded(Renditions),
		RenditionMoves,
		Recordings,
		Glossary,
		Materials,
		guarded(Campaigns),
		guarded(Editions),
		Clips,
		Airings,
		ReachDaily,
		Provinces,
		guarded(Communes),
		Languages,
		SpokenNames,
		guarded(Hotlines),
		guarded(Services),
		Releases,
		Users,
		Audit,
		Batches,
		WorkProgress,
		Leases,
	],
	endpoints: [
		takeBatchEndpoint,
		healthEndpoint,
		mayUploadEndpoint,
		retryJobEndpoint,
		selfTestEndpoint,
		heldWorkEndpoint,
		stopJobEndpoint,
		setAsideEndpoint,
		retrySetAsideEndpoint,
		queuePublishEndpoint,
		waitingChangesEndpoint,
		queueRenderEndpoint,
		workStateEndpoint,
		keyCardEndpoint,
		keyCardsEndpoint,
		edgeCardsEndpoint,
		storedDocumentEndpoint,
		coverageEndpoint,
		listenEndpoint,
		heardEndpoint,
		listenMachineEndpoint,
		heardMachineEndpoint,
		recordLinesEndpoint,
		paceEndpoint,
		sheetEndpoint,
		importEndpoint,
		importTemplateEndpoint,
		exportLibraryEndpoint,
	],
	jobs: {
		tasks: [
			renderEditionTask,
			publishTask,
			publishEditionTask,
			republishTask,
			followCalendarTask,
			checkMediaTask,
			mailNoticeTask,
			mailResetTask,
			mailAccountNoticeTask,
			mailDigestTask,
			tidyJobsTask,
		].map(leased),
		enableConcurrencyControl: true,
		// whoever started a job asks how it ended; tidyJobs takes it out later
		deleteJobOnComplete: false,
		access: {
			run: ({ req }) => Boolean(req.user?.roles?.includes('administrator')),
			queue: () => false,
			cancel: () => false,
		},
		jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
			...defaultJobsCollection,
			labels: { singular: 'Việc nền', plural: 'Việc nền' },
			access: { create: nobody, read: officersOnly, update: nobody, delete: administratorsOnly },
			admin: {
				...defaultJobsCollection.admin,
				hidden: false,
				group: 'Vận hành',
				defaultColumns: ['taskSlug', 'createdAt', 'totalTried', 'hasError', 'processing'],
			},
		}),
	},
	onInit: async (payload) => {
		if (process.env.LOA_RUNS_JOBS !== '1' || process.env.NEXT_PHASE === 'phase-production-build') return;
		// with SQLite nobody else runs jobs: whatever says that it runs was left by a dead process
		await takeOverDeadJobs(payload, { isOnlyRunner: settings.databaseUrl === '' });
		watchDeadJobs(payload);
		runQueue(payload, { atOnce: 4, limit: 2, isScheduling: true, appointments: APPOINTMENTS });
	},
	graphQL: { disable: true },
	hooks: { afterError: [errorsInWords] },
	telemetry: false,
	sharp: sharp as never,
	upload: {
		limits: { fileSize: mostBytes('recording') },
		// the gate has measured the request already; Payload's own 50 MB would refuse a recording, in English
		requestSizeLimit: mostRequestBytes('recording'),
		// for bodies that do not say how long they are
		abortOnLimit: true,
		responseOnLimit: RECORDING_TOO_LARGE,
		useTempFiles: true,
		tempFileDir: resolve(settings.dataDir, 'tmp'),
	},
	i18n: { supportedLanguages: { vi, en }, fallbackLanguage: 'vi', translations: accountSentences },
	admin: {
		user: 'users',
		// the usual avatar asks a third party for a picture of each person
		avatar: 'default',
		meta: { titleSuffix: ' – Loa Làng', description: 'Quản lý thông điệp và bản tin tháng của Loa Làng' },
		dateFormat: 'dd/MM/yyyy HH:mm',
		importMap: {
			baseDir: resolve(/* turbopackIgnore: true */ '.'),
			importMapFile: resolve('cms/app/(payload)/admin/importMap.js'),
		},
		components: {
			providers: ['/cms/admin/network-errors.tsx#NetworkErrors'],
			beforeDashboard: ['/cms/admin/start-panel.tsx#StartPanel'],
			beforeNavLinks: [
				'/cms/admin/coverage-link.tsx#CoverageLink',
				'/cms/admin/calendar-link.tsx#CalendarLink',
				'/cms/admin/import/import-link.tsx#ImportLink',
				'/cms/admin/health-link.tsx#HealthLink',
			],
			views: {
				login: { Component: '/cms/accounts/login-view.tsx#LoginView' },
				coverage: {
					Component: '/cms/admin/coverage-view.tsx#CoverageView',
					path: '/phu-kin',
					meta: { title: 'Phủ kín ngôn ngữ' },
				},
				calendar: {
					Component: '/cms/admin/calendar-view.tsx#CalendarView',
					path: '/lich',
					meta: { title: 'Lịch chiến dịch' },
				},
				health: {
					Component: '/cms/admin/health-view.tsx#HealthView',
					path: '/tinh-trang',
					meta: { title: 'Tình trạng hệ thống' },
				},
				importData: { Component: '/cms/admin/import/import-view.tsx#ImportView', path: '/nhap-du-lieu' },
			},
		},
	},
	typescript: { outputFile: resolve('cms/payload-types.ts') },
});

export default config.then(withCheckedDoors);
