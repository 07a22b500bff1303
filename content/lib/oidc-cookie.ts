/** The cookie of a sign-in through an office's identity provider, between two of its steps. */
export const OIDC_COOKIE = 'loa-oidc';

/** The one address to which a page of another origin sends people who are at it. */
export const OIDC_CALLBACK = '/api/users/oidc/callback';
