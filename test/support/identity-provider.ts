import { once } from 'node:events';
import { createServer } from 'node:http';

import { Provider } from 'oidc-provider';

import type { AddressInfo } from 'node:net';

/** Somebody at the office, as the provider knows them. */
export interface OfficePerson {
	readonly subject: string;
	readonly email?: string;
	readonly isVerified?: boolean;
	/** How the person proved it there. */
	readonly amr?: readonly string[];
}

export interface IdentityProvider {
	readonly issuer: string;
	readonly client: { readonly id: string; readonly secret: string };
	/** Who signs in there from now on. */
	signsIn(person: OfficePerson): void;
	/** A browser that is sent to the provider and does what it asks. @returns the address it is sent back to */
	visit(address: string): Promise<string>;
	stop(): Promise<void>;
}

/** A real provider on this machine, with one client and nobody's password. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
	let person: OfficePerson = { subject: 'nobody' };
	const client = { id: 'loa-lang', secret: 'a secret between the two, of the tests' };
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const provider = new Provider(issuer, {
		clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
		claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['name'] },
		conformIdTokenClaims: false,
		features: { devInteractions: { enabled: false } },
		pkce: { required: () => true },
		ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
		interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
		findAccount: (_context, id) => ({
			accountId: id,
			claims: () => ({ sub: id, email: person.email, email_verified: person.isVerified ?? true }),
		}),
	});
	const handle = provider.callback();
	server.on('request', (request, response) => {
		if (!request.url?.startsWith('/interaction/')) {
			void handle(request, response);
			return;
		}
		void (async () => {
			const { params } = await provider.interactionDetails(request, response);
			const grant = new provider.Grant({ accountId: person.subject, clientId: String(params.client_id) });
			grant.addOIDCScope('openid email profile');
			await provider.interactionFinished(
				request,
				response,
				{
					login: { accountId: person.subject, ...(person.amr ? { amr: [...person.amr] } : {}) },
					consent: { grantId: await grant.save() },
				},
				{ mergeWithLastSubmission: false },
			);
		})();
	});
	return {
		issuer,
		client,
		signsIn: (who) => (person = who),
		visit: async (address) => {
			const cookies = new Map<string, string>();
			let at = address;
			for (let hops = 0; hops < 12; hops += 1) {
				const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
				const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
				for (const set of answer.headers.getSetCookie()) {
					const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
					cookies.set(name, value);
				}
				const location = answer.headers.get('location');
				if (!location)
					throw new Error(`The provider answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
				at = new URL(location, at).href;
				if (at.startsWith(redirectUri)) return at;
			}
			throw new Error('The provider sends in circles.');
		},
		stop: async () => {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}
