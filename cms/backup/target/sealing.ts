import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Readable } from 'node:stream';

import { BackupRefusedError } from '../backup-refused.ts';

import type { ReadableStream } from 'node:stream/web';

/** Work factor of a passphrase: about a second on a small machine, once for each use of the key. */
const SCRYPT_LOG_N = 17;

/** Encrypts a stream for everybody who holds one of the keys. */
export async function encrypted(plain: Readable, recipients: readonly string[]): Promise<Readable> {
	const encrypter = new Encrypter();
	for (const recipient of recipients) encrypter.addRecipient(recipient);
	return asNode(await encrypter.encrypt(asWeb(plain)));
}

/** @throws what age says: a wrong key, a changed byte, a cut */
export async function decrypted(cipher: Readable, identity: string): Promise<Readable> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	return asNode(await decrypter.decrypt(asWeb(cipher)));
}

/** @throws {BackupRefusedError} for what is no public key of age */
export function assertRecipients(recipients: readonly string[]): void {
	const encrypter = new Encrypter();
	for (const recipient of recipients)
		try {
			encrypter.addRecipient(recipient);
		} catch (cause) {
			throw new BackupRefusedError(
				'wrong_recipient',
				`"${recipient}" không phải khóa công khai của age (age1…). Hãy làm khóa bằng age-keygen và ghi dòng public key.`,
				{ cause },
			);
		}
}

/** A key of its own for a target, whose secret half only the passphrase opens. */
export async function keyUnderPassphrase(passphrase: string): Promise<{ recipient: string; sealedKey: Uint8Array }> {
	const identity = await generateX25519Identity();
	const encrypter = new Encrypter();
	encrypter.setScryptWorkFactor(SCRYPT_LOG_N);
	encrypter.setPassphrase(passphrase);
	return { recipient: await identityToRecipient(identity), sealedKey: await encrypter.encrypt(identity) };
}

/** @throws {BackupRefusedError} for a wrong passphrase */
export async function keyFromPassphrase(sealedKey: Uint8Array, passphrase: string): Promise<string> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(passphrase);
	try {
		return await decrypter.decrypt(sealedKey, 'text');
	} catch (cause) {
		throw new BackupRefusedError(
			'wrong_passphrase',
			'Mật khẩu của bản sao lưu không đúng, hoặc tệp key.age đã hỏng. Hãy nhập lại mật khẩu đã đặt khi sao lưu lần đầu.',
			{ cause },
		);
	}
}

type WebBytes = globalThis.ReadableStream<Uint8Array>;
const asWeb = (stream: Readable): WebBytes => Readable.toWeb(stream) as unknown as WebBytes;
const asNode = (stream: WebBytes): Readable => Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);
