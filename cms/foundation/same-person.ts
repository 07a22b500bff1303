import type { PersonId } from '#content/model/rendition-transitions.ts';

/** An account, as far as it is told apart from others. */
export interface Account {
	readonly id: PersonId;
	readonly email: string;
	/** Ids and addresses of the accounts that count as one person with it (accounts/opened-by.ts). */
	readonly samePersonAs?: unknown;
}

/** Ids and addresses under which this person may have done something, the own ones among them. */
export const namesOfPerson = ({ id, email, samePersonAs }: Account): readonly PersonId[] => [
	id,
	email,
	...(Array.isArray(samePersonAs) ? samePersonAs.filter((name): name is PersonId => isName(name)) : []),
];

const isName = (name: unknown): boolean => typeof name === 'string' || typeof name === 'number';

/** Text and number are one id: lists of old and relations of a database may differ in it. */
export const isSamePersonAs = (account: Account, id: PersonId): boolean =>
	namesOfPerson(account).some((name) => String(name) === String(id));

/** The asker's own id for whoever counts as the asker, so that rules compare one id; anybody else stays. */
export const asAsker = (id: PersonId, asker?: Account | null): PersonId =>
	asker && isSamePersonAs(asker, id) ? asker.id : id;

/** Said where somebody is refused for another account's work. */
export const SAME_PERSON_HINT =
	'Tài khoản này do người kia mở hoặc cấp lại lối vào, chưa có quản trị thứ hai xác nhận, nên hai tài khoản tính là một người.';
