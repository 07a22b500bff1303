import type vi from '#content/locales/vi.json';

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'translation';
		resources: { translation: typeof vi };
	}
}
