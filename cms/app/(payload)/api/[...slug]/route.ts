/* As Payload's own template has it, behind a check for what is too large. */
import config from '@payload-config';
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes';

import { refuseLarge } from '../../../../foundation/refuse-large.ts';

export const GET = REST_GET(config);
export const POST = refuseLarge(REST_POST(config));
export const DELETE = REST_DELETE(config);
export const PATCH = refuseLarge(REST_PATCH(config));
export const PUT = REST_PUT(config);
export const OPTIONS = REST_OPTIONS(config);
