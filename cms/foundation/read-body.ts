import type { PayloadRequest } from 'payload';
import type { z } from 'zod';

const UNREADABLE = 'Yêu cầu này không đọc được. Hãy tải lại trang rồi thử lại.';

/**
 * The JSON body of a request as its schema has it, or the answer to give: 400 with a sentence.
 *
 * @param sentence Vietnamese: what is asked for; absent: that the request cannot be read
 */
export async function readBody<Schema extends z.ZodType>(
	req: PayloadRequest,
	schema: Schema,
	sentence: string = UNREADABLE,
): Promise<z.output<Schema> | Response> {
	const body: unknown = await req.json?.().catch(() => undefined);
	const read = schema.safeParse(body);
	if (read.success) return read.data;
	const fields = [...new Set(read.error.issues.map(({ path }) => path.join('.')).filter(Boolean))].slice(0, 10);
	return Response.json({ message: sentence, errors: [{ message: sentence }], fields }, { status: 400 });
}
