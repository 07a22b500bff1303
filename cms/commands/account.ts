import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { randomBytes } from 'node:crypto';

import { runCommand } from '#content/lib/run-command.ts';

import { WITHOUT_OWNER } from '../accounts/second-factor.ts';
import { accountByEmail } from '../accounts/stored-account.ts';
import { writeAccountEvent } from '../accounts/write-account-event.ts';
import { closeCms, openCms } from '../foundation/open-cms.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

const USAGE = `npm run account -- EMAIL
npm run account -- --confirm EMAIL
Gives an account a new random first password, takes its second factor and its person at the office's provider, and ends
its sessions; makes it an administrator
when there is no such account. For whoever runs the machine, when nobody can sign in any more.
With --confirm: says in place of a second administrator that whoever has the account is a person of its own.`;

/** @returns the exit code: 0 done, 1 no such account to confirm, 2 wrongly called */
async function main(given: readonly string[]): Promise<ExitCode> {
	const isConfirmation = given[0] === '--confirm';
	const [email, ...more] = isConfirmation ? given.slice(1) : given;
	if (!email?.includes('@') || more.length > 0) {
		process.stderr.write(`${USAGE}\n`);
		return 2;
	}
	return isConfirmation ? confirm(email) : reset(email);
}

async function confirm(email: string): Promise<ExitCode> {
	const payload = await openCms();
	const account = await accountByEmail(payload, email);
	if (account) {
		await payload.update({ collection: 'users', id: account.id, data: { openedBy: null }, depth: 0 });
		await writeAccountEvent(payload, {
			action: 'confirm',
			account: account.email,
			who: 'Người vận hành máy chủ',
			what: 'Xác nhận người giữ tài khoản bằng lệnh',
		});
	}
	process.stdout.write(account ? `Đã xác nhận ${account.email}.\n` : `Không có tài khoản ${email}.\n`);
	await closeCms(payload);
	return account ? 0 : 1;
}

async function reset(email: string): Promise<ExitCode> {
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
