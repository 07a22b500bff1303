import { resolve } from 'node:path';

import { vi } from '@payloadcms/translations/languages/vi';
import { buildConfig } from 'payload';
import sharp from 'sharp';

import { features } from './features.ts';
import { brandMeta } from './foundation/admin/brand-meta.ts';
import { openDatabase } from './foundation/database.ts';
import { assembled } from './foundation/feature.ts';
import { leased } from './foundation/job-leases.ts';
import { mailAdapter } from './foundation/mail/adapter.ts';
import { withVietnameseLabels } from './foundation/payload-labels.ts';
import { payloadWords } from './foundation/payload-words.ts';
import { withCheckedRoutes } from './foundation/requests/checked-routes.ts';
import { errorsInWords } from './foundation/requests/errors-in-words.ts';
import { uploadLimits } from './foundation/requests/upload-limits.ts';
import { cmsSettings } from './foundation/settings.ts';
import { jobsCollection } from './system/jobs-collection.ts';
import { runJobsOfThisProcess } from './system/run-jobs.ts';

const settings = cmsSettings();
const { collections, endpoints, tasks, views, links } = assembled(features);

const config = buildConfig({
	secret: settings.payloadSecret,
	// no serverURL: the admin asks the origin under which it was opened, be that a name or an address of a local network
	cors: [settings.cmsUrl],
	// the gate keeps other origins out (gate/request-origin.ts); `npm run dev` has none
	csrf: process.env.NODE_ENV === 'development' ? [settings.cmsUrl] : [],
	db: openDatabase(settings),
	...mailAdapter(settings),
	collections,
	endpoints,
	jobs: {
		tasks: tasks.map(leased),
		enableConcurrencyControl: true,
		// whoever started a job asks how it ended; tidyJobs takes it out later
		deleteJobOnComplete: false,
		access: {
			run: ({ req }) => Boolean(req.user?.roles?.includes('administrator')),
			queue: () => false,
			cancel: () => false,
		},
		jobsCollectionOverrides: jobsCollection(Object.fromEntries(tasks.map(({ slug, label }) => [slug, label ?? slug]))),
	},
	onInit: runJobsOfThisProcess,
	graphQL: { disable: true },
	hooks: { afterError: [errorsInWords] },
	telemetry: false,
	sharp: sharp as never,
	upload: uploadLimits(settings),
	i18n: { supportedLanguages: { vi }, fallbackLanguage: 'vi', translations: payloadWords },
	admin: {
		user: 'users',
		// the usual avatar asks a third party for a picture of each person
		avatar: 'default',
		meta: brandMeta,
		dateFormat: 'dd/MM/yyyy HH:mm',
		importMap: {
			baseDir: resolve(/* turbopackIgnore: true */ '.'),
			importMapFile: resolve('cms/app/(payload)/admin/importMap.js'),
			autoGenerate: false,
		},
		components: {
			providers: [
				'/cms/foundation/admin/network-errors.tsx#NetworkErrors',
				'/cms/foundation/admin/missing-words.tsx#MissingWords',
			],
			graphics: {
				Icon: '/cms/foundation/admin/brand.tsx#BrandIcon',
				Logo: '/cms/foundation/admin/brand.tsx#BrandLogo',
			},
			beforeNavLinks: links,
			views,
		},
	},
	// `npm run migration` writes generated files; a start or a publication changes nothing in the checkout
	typescript: { outputFile: resolve('cms/payload-types.ts'), autoGenerate: false },
});

export default config.then(withVietnameseLabels).then(withCheckedRoutes);
