import { withStaleSaveCheck } from '../foundation/stale-save-check.ts';
import { Activities } from './activities/collection.ts';
import { activityTemplateEndpoint, importActivitiesEndpoint } from './activities/import-endpoints.ts';
import { importActivitiesTask } from './activities/import-job.ts';
import { ActivityImports } from './activities/import-collection.ts';
import { AiringDecisions, Airings, Batches, ReachDaily } from './collections.ts';
import { closeMonthEndpoint, reviewMonthEndpoint } from './months/closing-endpoints.ts';
import { AiringPhotos } from './evidence/collection.ts';
import { deleteOldPhotosTask } from './evidence/delete-old-photos.ts';
import { takePhotoEndpoint } from './evidence/take-photo-endpoint.ts';
import { edgeStateEndpoint } from './edge-state-endpoint.ts';
import { ClosedMonths, MonthEntries, ReopenedMonths } from './months/collections.ts';
import { ReachMonthly } from './monthly/collections.ts';
import { monthEntryEndpoint } from './months/entry-endpoint.ts';
import { askReopeningEndpoint, reopenMonthEndpoint } from './months/reopening-endpoints.ts';
import { Plans, Targets } from './plans/collections.ts';
import { ReportMails } from './report-mails/collection.ts';
import { mailReportsTask } from './report-mails/mail-reports-job.ts';
import { reportEndpoint } from './reports/report-endpoint.ts';
import { SpotResults, SpotSamples } from './spot-checks/collections.ts';
import { spotEndpoints } from './spot-checks/spot-endpoints.ts';
import { deleteOldAnswersTask } from './survey/delete-old-answers.ts';
import { SurveyAnswers, SurveyResults, Surveys } from './survey/collections.ts';
import { takeBatchEndpoint } from './take-batch-endpoint.ts';

import type { Feature } from '../foundation/feature.ts';

export const reach = {
	collections: [
		Airings,
		AiringDecisions,
		AiringPhotos,
		withStaleSaveCheck(Activities),
		ReachDaily,
		ReachMonthly,
		Batches,
		MonthEntries,
		ClosedMonths,
		ReopenedMonths,
		ActivityImports,
		withStaleSaveCheck(Plans),
		withStaleSaveCheck(Targets),
		SpotSamples,
		SpotResults,
		withStaleSaveCheck(Surveys),
		SurveyAnswers,
		SurveyResults,
		ReportMails,
	],
	endpoints: [
		takeBatchEndpoint,
		takePhotoEndpoint,
		edgeStateEndpoint,
		monthEntryEndpoint,
		reviewMonthEndpoint,
		closeMonthEndpoint,
		askReopeningEndpoint,
		reopenMonthEndpoint,
		reportEndpoint,
		importActivitiesEndpoint,
		activityTemplateEndpoint,
		...spotEndpoints,
	],
	tasks: [importActivitiesTask, deleteOldAnswersTask, deleteOldPhotosTask, mailReportsTask],
	views: {
		plans: {
			Component: '/cms/reach/plans/admin/plan-view.tsx#PlanView',
			path: '/ke-hoach',
			meta: { title: 'Kế hoạch và chỉ tiêu' },
		},
		overview: {
			Component: '/cms/reach/overview/admin/overview-view.tsx#OverviewView',
			path: '/do-phu',
			meta: { title: 'Độ phủ' },
		},
		months: {
			Component: '/cms/reach/months/admin/month-view.tsx#MonthView',
			path: '/chot-thang',
			meta: { title: 'Sổ tháng của các xã' },
		},
		reports: {
			Component: '/cms/reach/reports/admin/report-view.tsx#ReportView',
			path: '/bao-cao',
			meta: { title: 'Báo cáo' },
		},
		spotChecks: {
			Component: '/cms/reach/spot-checks/admin/spot-view.tsx#SpotView',
			path: '/kiem-tra-lan-phat',
			meta: { title: 'Gọi điện kiểm tra lần phát' },
		},
		figureRows: {
			Component: '/cms/reach/reports/admin/rows-view.tsx#RowsView',
			path: '/dong-so-lieu',
			meta: { title: 'Các dòng số liệu' },
		},
	},
	links: ['/cms/reach/months/admin/month-link.tsx#MonthLink'],
} satisfies Feature;
