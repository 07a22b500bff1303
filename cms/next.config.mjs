import { withPayload } from '@payloadcms/next/withPayload';
import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
const nextConfig = {
	poweredByHeader: false,
	devIndicators: false,
	// types are checked by `npm run check`; here it would only delay the first start
	typescript: { ignoreBuildErrors: true },
	turbopack: { root: fileURLToPath(new URL('..', import.meta.url)) },
	// Payload tells its errors apart by class name: minified, every refusal would read "An unknown error occurred."
	experimental: { serverMinification: false },
	outputFileTracingRoot: fileURLToPath(new URL('..', import.meta.url)),
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
