/* As Payload's own template has it, with a few styles of ours. */
import config from '@payload-config';
import '@payloadcms/next/css';
import '../../foundation/admin/admin.css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import React from 'react';

import { importMap } from './admin/importMap.js';

import type { ServerFunctionClient } from 'payload';

const serverFunction: ServerFunctionClient = async function (args) {
	'use server';
	return handleServerFunctions({ ...args, config, importMap });
};

export default function Layout({ children }: { children: React.ReactNode }) {
	return (
		<RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
			{children}
		</RootLayout>
	);
}
