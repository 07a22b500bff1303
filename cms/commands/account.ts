import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { randomBytes } from 'node:crypto';

import { runCommand } from '#content/lib/run-command.ts';

import { WITHOUT_OWNER } from '../accounts/second-factor.ts';
import { writeAccountEvent } from '../accounts/write-account-event.ts';
import { closeCms, openCms } from '../foundation/open-cms.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

const USAGE = `npm run account -- EMAIL
Gives an account a new random first password, takes its second factor and its person at the office's provider, and ends
its sessions; makes it an administrator
when there is no such account. For whoever runs the machine, when nobody can sign in any more.`;

/** @returns the exit code: 0 done, 2 wrongly called */
async function main([email, ...more]: readonly string[]): Promise<ExitCode> {
	if (!email?.includes('@') || more.length > 0) {
		process.stderr.write(`${USAGE}\n`);
		return 2;
	}
	const payload = await openCms();
	const password = randomBytes(12).toString('base64url');
	const data = { password, mustChangePassword: true, ...WITHOUT_OWNER };
	const { docs } = await payload.find({
		collection: 'users',
		where: { email: { equals: email } },
		limit: 1,
		depth: 0,
	});
	const [user] = docs;
	// an account that was closed opens again: nobody else may be left
	const reopened = user?.closedAt ? { closedAt: null, roles: ['administrator' as const] } : {};
	if (user)
		await payload.update({
			collection: 'users',
			id: user.id,
			data: { ...data, ...reopened, sessions: [] },
			depth: 0,
		});
	else await payload.create({ collection: 'users', data: { ...data, email, roles: ['administrator'] } });
	await writeAccountEvent(payload, {
		action: 'reset',
		account: email,
		who: 'Người vận hành máy chủ',
		what: user ? 'Đặt lại mật khẩu và bước xác thực bằng lệnh' : 'Tạo quản trị hệ thống bằng lệnh',
	});
	process.stdout.write(`${email}  ${password}\n`);
	await closeCms(payload);
	return 0;
}

await runCommand(() => main(process.argv.slice(2)));
