/**
 * Sends what a phone says to the edge, which answers each claim in its order.
 *
 * @param path route of the edge that takes such claims; it answers with a list of `Answer`
 * @throws {TypeError} without network, or when something else than the edge answered
 */
export async function postClaims<Answer>(path: string, claims: readonly object[]): Promise<readonly Answer[]> {
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(claims),
	});
	const answers: unknown = await response.json();
	if (!Array.isArray(answers)) throw new TypeError('the edge did not answer with a list');
	return answers as readonly Answer[];
}
