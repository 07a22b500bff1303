import { z } from 'zod';

import { isPrivateAddress } from '../network.ts';

/** A bucket, where it is, and who asks. */
export interface S3Place {
	readonly bucket: string;
	/** Empty, or a path that ends in `/`. */
	readonly prefix: string;
	/** Without a trailing slash. */
	readonly endpoint: string;
	readonly region: string;
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
}

/** Settings that every program reads which opens a storage. */
export const storageSettings = {
	/** Empty: the folders of DATA_DIR. Otherwise `s3://bucket/prefix?endpoint=https://…&region=…`. */
	STORAGE_URL: z
		.string()
		.default('')
		.superRefine((url, context) => {
			const mistake = url === '' ? undefined : storageUrlMistake(url);
			if (mistake !== undefined) context.addIssue({ code: 'custom', message: mistake });
		}),
	S3_ACCESS_KEY_ID: z.string().default(''),
	S3_SECRET_ACCESS_KEY: z.string().default(''),
};

interface Credentials {
	readonly S3_ACCESS_KEY_ID?: string | undefined;
	readonly S3_SECRET_ACCESS_KEY?: string | undefined;
}

export const isS3 = (place: string): boolean => /^s3:\/\//i.test(place);

/** @returns what is wrong with the address, for the operator; undefined: it can be used */
export function storageUrlMistake(text: string): string | undefined {
	const url = URL.parse(text);
	if (!url || url.protocol !== 's3:') return 'must be empty (folder) or s3://bucket?endpoint=https://…&region=…';
	if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.hostname))
		return `"${url.hostname}" cannot be a bucket: 3 to 63 lower-case letters, digits, "." and "-"`;
	if (url.username !== '' || url.password !== '')
		return 'must not hold the key: set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY';
	const unknown = [...url.searchParams.keys()].find((name) => name !== 'endpoint' && name !== 'region');
	if (unknown !== undefined) return `knows no "${unknown}": only endpoint=… and region=…`;
	const endpoint = url.searchParams.get('endpoint');
	if (endpoint === null) return undefined;
	const address = URL.parse(endpoint);
	if (!address || !/^https?:$/.test(address.protocol) || address.search !== '' || address.username !== '')
		return 'endpoint= must be an address like https://s3.example.vn';
	if (address.protocol === 'http:' && !isInside(address.hostname))
		return `endpoint=${endpoint} goes over the open internet without encryption: use https://`;
	return undefined;
}

/** Names of this machine, of one's own network, and of neighbouring containers. */
const isInside = (host: string): boolean =>
	host === 'localhost' || !/[.:]/.test(host) || /\.(local|internal|lan)$/.test(host) || isPrivateAddress(host);

/**
 * The bucket that an address names.
 *
 * @throws {TypeError} for an address that {@link storageUrlMistake} refuses
 */
export function s3PlaceOf(text: string, { S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' }: Credentials): S3Place {
	const mistake = storageUrlMistake(text);
	if (mistake !== undefined) throw new TypeError(`The address of the storage ${mistake}.`);
	const url = new URL(text);
	const region = url.searchParams.get('region') ?? 'us-east-1';
	const endpoint = url.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`;
	const path = decodeURIComponent(url.pathname).replaceAll(/^\/+|\/+$/g, '');
	return {
		bucket: url.hostname,
		prefix: path === '' ? '' : `${path}/`,
		endpoint: endpoint.replace(/\/+$/, ''),
		region,
		accessKeyId: S3_ACCESS_KEY_ID,
		secretAccessKey: S3_SECRET_ACCESS_KEY,
	};
}

/** For people: no address of the server, no key. */
export const placeInWords = ({ bucket, prefix }: Pick<S3Place, 'bucket' | 'prefix'>): string =>
	`s3://${bucket}/${prefix}`.replace(/\/$/, '');

/** The keys alone, for commands that open a bucket without the rest of the settings. */
export const credentialsIn = (env: NodeJS.ProcessEnv): Required<Credentials> => ({
	S3_ACCESS_KEY_ID: env.S3_ACCESS_KEY_ID,
	S3_SECRET_ACCESS_KEY: env.S3_SECRET_ACCESS_KEY,
});

type StorageSettings = Credentials & { readonly STORAGE_URL: string };

/** @returns a sentence for each key that a bucket needs and that is not set */
export const missingKeys = (settings: StorageSettings): readonly string[] =>
	settings.STORAGE_URL === ''
		? []
		: (['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const).flatMap((name) =>
				settings[name] ? [] : [`${name}: STORAGE_URL names a bucket, which needs it`],
			);

/** @returns undefined: the folders of DATA_DIR */
export const storageOf = (settings: StorageSettings): S3Place | undefined =>
	settings.STORAGE_URL === '' ? undefined : s3PlaceOf(settings.STORAGE_URL, settings);
