/** The loudspeaker of the public pages (site/src/drawings.ts), small enough to stand in the address of the icon itself. */
const MARK =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f4a"/><path d="M7 13h5l8-6v18l-8-6H7z" fill="#fffdf8"/><path d="M23 12q3 4 0 8" fill="none" stroke="#f2d98b" stroke-width="2.5" stroke-linecap="round"/></svg>';

/** What browsers show of each page of the admin: beside its title, and in the icon of the tab. */
export const brandMeta = {
	titleSuffix: ' – Loa Làng',
	description: 'Quản lý thông điệp và bản tin tháng của Loa Làng',
	icons: [{ rel: 'icon', type: 'image/svg+xml', url: `data:image/svg+xml,${encodeURIComponent(MARK)}` }],
};
