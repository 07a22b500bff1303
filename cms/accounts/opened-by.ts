import { isMailedTo } from './invitation.ts';
import { isAdministrator } from './last-administrator.ts';

import type {
	CollectionBeforeChangeHook,
	CollectionBeforeDeleteHook,
	FieldHook,
	Payload,
	PayloadRequest,
} from 'payload';
import type { User } from '../payload-types.ts';

/*
 * What belongs to two administrators (111, 113) needs two people, not two accounts. An administrator can open an account
 * with that role, or get into another's by a new link or address; until a second administrator has confirmed who sits
 * there, such an account and the one that opened it count as one person wherever two are asked for. Work in it goes on
 * meanwhile. Other accounts need no confirmation: an office where one person brings in twenty could not begin.
 */

/** An administrator's account that waits for a second administrator. */
interface Pending {
	readonly id: User['id'];
	readonly email: string;
	readonly openedBy?: string | null;
}

type Asked = Pick<PayloadRequest, 'payload'> & Partial<Pick<PayloadRequest, 'transactionID'>>;

/** Unconfirmed accounts are few: those of the last days. */
async function loadPending({ payload, ...req }: Asked): Promise<readonly Pending[]> {
	const { docs } = await payload.db.find<User>({
		collection: 'users',
		where: { openedBy: { exists: true } },
		pagination: false,
		req,
	});
	return docs.filter(({ openedBy }) => openedBy);
}

/**
 * Everybody who counts as one person with this account: whoever opened it, whom it opened, and so on through all that
 * are not confirmed.
 *
 * @returns ids as text, the own one among them
 */
export function onePersonWith(id: User['id'], pending: readonly Pending[]): ReadonlySet<string> {
	const person = new Set([String(id)]);
	for (let size = 0; size < person.size;) {
		size = person.size;
		for (const account of pending) {
			const [own, opener] = [String(account.id), String(account.openedBy)];
			if (person.has(own)) person.add(opener);
			if (person.has(opener)) person.add(own);
		}
	}
	return person;
}

const asked = new WeakMap<object, Promise<readonly Pending[]>>();
/** A list of accounts asks once. */
function pendingOf(req: PayloadRequest): Promise<readonly Pending[]> {
	const known = asked.get(req) ?? loadPending(req);
	asked.set(req, known);
	return known;
}

/** Field hook: ids and addresses that count as the same person; empty for nearly everybody. */
export const loadSamePerson: FieldHook<User> = async ({ data, req }) => {
	const id = data?.id;
	const pending = id === undefined ? [] : await pendingOf(req);
	if (id === undefined || pending.length === 0) return [];
	const person = onePersonWith(id, pending);
	if (person.size === 1) return [];
	const isNumber = req.payload.db.defaultIDType === 'number';
	const { docs } = await req.payload.db.find<User>({
		collection: 'users',
		where: { id: { in: [...person].map((text) => (isNumber ? Number(text) : text)) } },
		pagination: false,
		req,
	});
	return [...person, ...docs.map(({ email }) => email)].filter((name) => name !== String(id) && name !== data?.email);
};

/** Key of the note that this installation has had a second administrator: it stays when that one is taken away. */
const SECOND_KEY = 'accounts:second-administrator';
const secondKnown = (req: PayloadRequest) =>
	req.payload.db.findOne({ collection: 'payload-kv', where: { key: { equals: SECOND_KEY } }, req });

async function noteSecond(req: PayloadRequest): Promise<void> {
	if (await secondKnown(req)) return;
	const data = { key: SECOND_KEY, data: { since: new Date().toISOString() } };
	await req.payload.db.create({ collection: 'payload-kv', data, req, returning: false });
}

/**
 * Who opened an account, when a second administrator has to confirm it. Where there has never been another
 * administrator, nobody could: the installation rests on the first one, whoever it brings in.
 *
 * @param account the account of before; undefined: it is new
 */
export async function openerOf(req: PayloadRequest, account: User | undefined): Promise<string | null> {
	const by = req.user?.id;
	if (by === undefined || by === account?.id) return account?.openedBy ?? null;
	const { docs } = await req.payload.db.find<User>({
		collection: 'users',
		where: { and: [{ roles: { in: ['administrator'] } }, { closedAt: { exists: false } }] },
		pagination: false,
		req,
	});
	const person = onePersonWith(by, await loadPending(req));
	const others = docs.filter(({ id, closedAt }) => !closedAt && id !== account?.id && !person.has(String(id)));
	if (others.length > 0 || (account && isAdministrator(account))) await noteSecond(req);
	return (await secondKnown(req)) ? String(by) : (account?.openedBy ?? null);
}

/** A way into another's account: a password, an address, a link that is shown instead of mailed. */
function givesEntry({ context }: PayloadRequest, data: Partial<User>, account: User): boolean {
	if (data.password || (data.email !== undefined && data.email !== account.email)) return true;
	// the link of an account that was opened in this very request is judged with its opening
	if (context.isInvitation === true) return false;
	return Boolean(data.invitationHash) && data.invitationHash !== account.invitationHash && !isMailedTo(account.email);
}

export const noteOpener: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, operation, req }) => {
	const account = operation === 'update' ? originalDoc : undefined;
	if (!req.user || req.user.id === account?.id) return data;
	const wasAdministrator = account !== undefined && isAdministrator(account);
	// who takes the other administrator away does not begin anew as the only one
	if (wasAdministrator) await noteSecond(req);
	if (!isAdministrator({ ...account, ...data })) return data;
	const isEntered = !wasAdministrator || givesEntry(req, data, account);
	return isEntered ? { ...data, openedBy: await openerOf(req, account) } : data;
};

export const noteDeletedAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
	if (!req.user || req.user.id === id) return;
	const account = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } }, req });
	if (account && isAdministrator(account)) await noteSecond(req);
};

/** Why this administrator cannot confirm the account; undefined: go ahead. */
export async function confirmationRefusal(
	req: PayloadRequest,
	account: Pick<User, 'id' | 'openedBy'>,
): Promise<string | undefined> {
	if (!account.openedBy) return 'Tài khoản này đã được xác nhận, không cần làm gì thêm. Hãy tải lại trang.';
	const person = onePersonWith(account.id, await loadPending(req));
	return person.has(String(req.user?.id ?? ''))
		? 'Người mở tài khoản không tự xác nhận. Hãy nhờ một quản trị khác gặp hoặc gọi người này rồi xác nhận.'
		: undefined;
}

/** Accounts that this administrator is to confirm, the oldest first. */
export async function accountsToConfirm(payload: Payload, administrator: User['id']): Promise<readonly User[]> {
	const pending = (await loadPending({ payload })) as readonly User[];
	const person = (account: User) => onePersonWith(account.id, pending);
	return pending
		.filter((account) => !account.closedAt && !person(account).has(String(administrator)))
		.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
}
