/** What the desk's own endpoints answer when they refuse: one Vietnamese sentence. */
interface Refusal {
	readonly message?: string;
	readonly errors?: readonly { readonly message?: string }[];
}

/**
 * Asks the desk with the session of the person.
 *
 * @throws {Error} with the sentence of the server, or what to do when it does not answer
 */
export async function askDesk<Answer>(path: string, body?: object): Promise<Answer> {
	const answer = await fetch(path, {
		method: body ? 'POST' : 'GET',
		credentials: 'same-origin',
		...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
	}).catch(() => undefined);
	if (!answer) throw new Error('Mất kết nối với máy chủ. Việc đang làm vẫn tiếp tục; hãy thử lại sau ít phút.');
	const content = (await answer.json().catch(() => ({}))) as Answer & Refusal;
	if (answer.ok) return content;
	throw new Error(
		content.errors?.[0]?.message ?? content.message ?? 'Máy chủ không nhận yêu cầu. Hãy tải lại trang rồi thử lại.',
	);
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
