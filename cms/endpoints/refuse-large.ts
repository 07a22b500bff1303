/** The largest request anybody sends: a recording of 200 MB and what is said about it. */
const MAX_REQUEST_BYTES = 205 * 1024 * 1024;

export const TOO_LARGE = 'Tệp lớn hơn 200 MB. Hãy cắt bớt phần thừa hoặc lưu dạng MP3 rồi tải lên lại.';

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** Before a byte of the body is read: a request that says it is too large is refused with a sentence. */
export const refuseLarge =
	<Context>(handler: Handler<Context>): Handler<Context> =>
	async (request, context) =>
		Number(request.headers.get('content-length') ?? 0) > MAX_REQUEST_BYTES
			? Response.json({ errors: [{ message: TOO_LARGE }] }, { status: 413 })
			: handler(request, context);
