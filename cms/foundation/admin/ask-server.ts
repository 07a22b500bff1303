/** What an endpoint of the desk answers when it refuses: one Vietnamese sentence. */
interface Refusal {
	readonly message?: string;
	readonly errors?: readonly { readonly message?: string }[];
}

interface Asking {
	/** Sent as JSON, by POST unless told otherwise; a form as it is. */
	readonly body?: object;
	readonly method?: 'GET' | 'POST' | 'PATCH';
	readonly signal?: AbortSignal;
}

/**
 * The answer to a request in the person's session, whatever it says; for forms that show more of it than a sentence.
 *
 * @returns undefined: there is no network, or no server
 * @throws what the signal was aborted with
 */
export async function answerOf(
	path: string,
	{ body, method = body ? 'POST' : 'GET', signal }: Asking = {},
): Promise<Response | undefined> {
	const isForm = body instanceof FormData;
	return fetch(path, {
		method,
		credentials: 'same-origin',
		...(signal ? { signal } : {}),
		...(body && !isForm ? { headers: { 'content-type': 'application/json' } } : {}),
		...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
	}).catch((error: unknown) => {
		if (signal?.aborted) throw error;
		return undefined;
	});
}

/**
 * Asks an endpoint of the desk with the session of the person; every view of ours asks here.
 *
 * @throws {Error} with the sentence of the server, or what to do when it does not answer
 */
export async function askServer<Answer>(path: string, body?: object, asking: Asking = {}): Promise<Answer> {
	const answer = await open(path, { ...asking, ...(body ? { body } : {}) });
	return (await answer.json().catch(() => ({}))) as Answer;
}

/** The same for what is no JSON: the sound of a recording. */
export const askForBlob = async (path: string): Promise<Blob> => (await open(path, {})).blob();

async function open(path: string, asking: Asking): Promise<Response> {
	const answer = await answerOf(path, asking);
	if (!answer) throw new Error('Mất kết nối với máy chủ. Chữ đang viết còn đây; hãy thử lại sau ít phút.');
	if (answer.ok) return answer;
	const refusal = (await answer.json().catch(() => ({}))) as Refusal;
	throw new Error(
		refusal.errors?.[0]?.message ?? refusal.message ?? 'Máy chủ không nhận yêu cầu. Hãy tải lại trang rồi thử lại.',
	);
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
