import { answerClaims, MOST_CLAIM_BYTES, MOST_CLAIMS } from '../log/airing-claims.ts';
import { answerPhotoClaim } from '../log/photo-claims.ts';
import { answerSurveyClaims } from '../log/survey-claims.ts';
import { clientNetwork } from '../log/client-network.ts';
import { MOST_PHOTO_BODY_BYTES } from '#content/model/airing-photo.ts';
import { MOST_SURVEY_CLAIMS } from '#content/model/survey-answer.ts';
import { MOST_EVENT_BYTES, pageEventsOf, wantsNoCounting } from '../log/page-events.ts';
import { sendFailure, sendJson, sendNothing } from './plain-answers.ts';
import { BodyTooLargeError, readJson } from './request-body.ts';
import { SpoolUnavailableError } from '../log/spool.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EdgeContext } from '../edge-context.ts';
import type { Release } from '../release/release.ts';

type PostRoute = (request: IncomingMessage, response: ServerResponse, edge: EdgeContext) => Promise<void>;

const INVALID = { status: 400, code: 'invalid', message: 'Nội dung gửi lên chưa đúng. Hãy tải lại trang rồi thử lại.' };
const TOO_LARGE = { status: 413, code: 'too_large', message: 'Nội dung gửi lên quá lớn. Hãy gửi làm nhiều lần.' };
const TOO_OFTEN = {
	status: 429,
	code: 'too_often',
	message: 'Mạng này vừa gửi quá nhiều. Hãy chờ một phút rồi thử lại.',
	headers: ['Retry-After', '60'],
};
const LATER = {
	status: 503,
	code: 'try_later',
	message: 'Máy chủ chưa ghi được. Hãy giữ nguyên, thiết bị sẽ tự gửi lại sau.',
	headers: ['Retry-After', '10'],
};

/** `POST /r`: events of pages; 204 when they are on disk. */
const takePageEvents: PostRoute = async (request, response, edge) => {
	const release = edge.release();
	const document = await readJson(request, MOST_EVENT_BYTES);
	if (!release) return sendFailure(request, response, LATER);
	const events = pageEventsOf(document, release);
	if (!events) return sendFailure(request, response, INVALID);
	if (wantsNoCounting(request.headers)) return sendNothing(response);
	if (!edge.sendLimits.takeEvents(networkOf(request, edge), events.length)) {
		return sendFailure(request, response, TOO_OFTEN);
	}
	await edge.eventLog.journal().noteEvents(events);
	sendNothing(response);
};

/** `POST /phat-thanh/nhat-ky`: airings of broadcasters; one answer for each. */
const takeAirings: PostRoute = async (request, response, edge) => {
	const release = edge.release();
	const documents = await readJson(request, MOST_CLAIM_BYTES);
	if (!release) return sendFailure(request, response, LATER);
	if (!Array.isArray(documents)) return sendFailure(request, response, INVALID);
	if (documents.length > MOST_CLAIMS) return sendFailure(request, response, TOO_LARGE);
	sendJson(request, response, 200, await claimsAnswered(documents, release, request, edge));
};

/** `POST /khao-sat/phieu`: answers of a survey from a phone; one answer for each, when they are on disk. */
const takeSurveyAnswers: PostRoute = async (request, response, edge) => {
	const documents = await readJson(request, MOST_CLAIM_BYTES);
	if (!Array.isArray(documents)) return sendFailure(request, response, INVALID);
	if (documents.length > MOST_SURVEY_CLAIMS) return sendFailure(request, response, TOO_LARGE);
	const answers = await answerSurveyClaims(documents, {
		journal: edge.eventLog.journal(),
		cards: edge.cards,
		cardSecret: edge.cardSecret,
		wrongTries: edge.wrongTries,
		sendLimits: edge.sendLimits,
		from: networkOf(request, edge),
	});
	sendJson(request, response, 200, answers);
};

/** `POST /phat-thanh/anh-so`: one photo of a log book; answered when it is on disk. */
const takePhoto: PostRoute = async (request, response, edge) => {
	const release = edge.release();
	const document = await readJson(request, MOST_PHOTO_BODY_BYTES);
	const spool = edge.eventLog.spool();
	if (!release || !spool) return sendFailure(request, response, LATER);
	const answer = await answerPhotoClaim(document, {
		release,
		spool,
		cards: edge.cards,
		secrets: edge,
		wrongTries: edge.wrongTries,
		sendLimits: edge.sendLimits,
		now: edge.now(),
		from: networkOf(request, edge),
	});
	sendJson(request, response, 200, answer);
};

const claimsAnswered = (documents: readonly unknown[], release: Release, request: IncomingMessage, edge: EdgeContext) =>
	answerClaims(documents, {
		release,
		journal: edge.eventLog.journal(),
		cards: edge.cards,
		secrets: edge,
		wrongTries: edge.wrongTries,
		sendLimits: edge.sendLimits,
		today: edge.today(),
		from: networkOf(request, edge),
	});

/** Where a request comes from; a proxy that the settings do not tell of is remembered for the health page. */
function networkOf(request: IncomingMessage, edge: EdgeContext) {
	const from = clientNetwork(request, edge.trustedProxies);
	if (from.isUnknownProxy) edge.proxies.wereNoticed = true;
	return from;
}

const POST_ROUTES: ReadonlyMap<string, PostRoute> = new Map([
	['/r', takePageEvents],
	['/phat-thanh/nhat-ky', takeAirings],
	['/phat-thanh/anh-so', takePhoto],
	['/khao-sat/phieu', takeSurveyAnswers],
]);

/** The route for what is sent in, when the path is one. */
export function postRouteOf(path: string): PostRoute | undefined {
	const route = POST_ROUTES.get(path);
	return route && ((request, response, edge) => withRefusals(route, request, response, edge));
}

const withRefusals: (route: PostRoute, ...rest: Parameters<PostRoute>) => Promise<void> = async (
	route,
	request,
	response,
	edge,
) => {
	// other sites have no business here; browsers say so themselves, and a page without a referrer still does
	if (request.headers['sec-fetch-site'] === 'cross-site') {
		return sendFailure(request, response, {
			status: 403,
			code: 'other_site',
			message: 'Chỉ nhận nội dung gửi từ trang này.',
			endsConnection: true,
		});
	}
	try {
		await route(request, response, edge);
	} catch (error) {
		if (error instanceof BodyTooLargeError) {
			sendFailure(request, response, { ...TOO_LARGE, endsConnection: true });
			request.resume();
			return;
		}
		if (!(error instanceof SpoolUnavailableError)) throw error;
		edge.log.error({ msg: 'event log refused', err: error });
		sendFailure(request, response, LATER);
	}
};
