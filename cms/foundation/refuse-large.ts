import { mostRequestBytes, RECORDING_TOO_LARGE } from '#content/model/upload-limits.ts';

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** Before a byte of the body is read: a request that says it is too large is refused with a sentence. */
export const refuseLarge =
	<Context>(handler: Handler<Context>): Handler<Context> =>
	async (request, context) =>
		Number(request.headers.get('content-length') ?? 0) > mostRequestBytes('recording')
			? Response.json({ errors: [{ message: RECORDING_TOO_LARGE }] }, { status: 413 })
			: handler(request, context);
