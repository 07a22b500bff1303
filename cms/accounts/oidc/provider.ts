import * as client from 'openid-client';

import { cmsSettings } from '../../foundation/settings.ts';

import type { Configuration } from 'openid-client';
import type { CmsSettings } from '../../foundation/settings.ts';

/** Where the provider sends people back to; the office enters this address there. */
export const callbackUrl = (): string => `${cmsSettings().cmsUrl}/api/users/oidc/callback`;

/** Seconds for which a person waits for the provider. */
const PATIENCE_SECONDS = 10;
/** The provider's addresses and keys are read anew after this. */
const KEPT_MS = 3_600_000;

type OidcSettings = NonNullable<CmsSettings['oidc']>;
let known: { readonly of: string; readonly until: number; readonly configuration: Configuration } | undefined;

/** What the provider says of itself; read once an hour, and again after each failure. */
export async function openProvider(oidc: OidcSettings, now = Date.now()): Promise<Configuration> {
	const of = JSON.stringify(oidc);
	if (known?.of === of && known.until > now) return known.configuration;
	const isLocal = oidc.issuer.startsWith('http:');
	const configuration = await client.discovery(
		new URL(oidc.issuer),
		oidc.clientId,
		{ client_secret: oidc.clientSecret, redirect_uris: [callbackUrl()] },
		client.ClientSecretBasic(oidc.clientSecret),
		// plain http is a provider on this machine (foundation/settings.ts)
		{ timeout: PATIENCE_SECONDS, ...(isLocal ? { execute: [client.allowInsecureRequests] } : {}) },
	);
	known = { of, until: now + KEPT_MS, configuration };
	return configuration;
}
