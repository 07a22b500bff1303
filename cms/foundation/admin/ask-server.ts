/** What an endpoint of the desk answers when it refuses: one Vietnamese sentence. */
interface Refusal {
	readonly message?: string;
	readonly errors?: readonly { readonly message?: string }[];
}

interface Asking {
	/** Sent as JSON, by POST. */
	readonly body?: object;
	readonly method?: 'GET' | 'POST';
	readonly signal?: AbortSignal;
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

async function open(path: string, { body, method = body ? 'POST' : 'GET', signal }: Asking): Promise<Response> {
	const answer = await fetch(path, {
		method,
		credentials: 'same-origin',
		...(signal ? { signal } : {}),
		...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
	}).catch((error: unknown) => {
		if (signal?.aborted) throw error;
		return undefined;
	});
	if (!answer) throw new Error('Mất kết nối với máy chủ. Chữ đang viết còn đây; hãy thử lại sau ít phút.');
	if (answer.ok) return answer;
	const refusal = (await answer.json().catch(() => ({}))) as Refusal;
	throw new Error(
		refusal.errors?.[0]?.message ?? refusal.message ?? 'Máy chủ không nhận yêu cầu. Hãy tải lại trang rồi thử lại.',
	);
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
