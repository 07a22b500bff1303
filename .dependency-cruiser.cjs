// The arrows of README "Where things are": an arrow means "imports".
module.exports = {
	forbidden: [
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'content-imports-nothing-of-ours',
			severity: 'error',
			from: { path: '^content/' },
			to: { path: '^(media-pipeline|cms|site|test)/' },
		},
		{
			name: 'the-model-is-pure',
			severity: 'error',
			from: { path: '^content/model/' },
			to: { pathNot: ['^content/model/', '^node_modules/zod/'] },
		},
		{
			name: 'pipeline-imports-content-only',
			severity: 'error',
			from: { path: '^media-pipeline/' },
			to: { path: '^(cms|site|test)/' },
		},
		{ name: 'cms-never-imports-site', severity: 'error', from: { path: '^cms/' }, to: { path: '^(site|test)/' } },
		{
			name: 'site-never-imports-cms-or-pipeline',
			severity: 'error',
			from: { path: '^site/' },
			to: { path: '^(cms|media-pipeline|test)/' },
		},
		{
			name: 'foundation-imports-no-feature',
			severity: 'error',
			from: { path: '^cms/foundation/' },
			to: { path: '^cms/', pathNot: '^cms/(foundation|migrations)/|^cms/payload' },
		},
		{ name: 'nobody-imports-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['node_modules/\\.', '(^|/)\\.(next|astro|data)/', 'cms/app/', 'cms/migrations/'] },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
			extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.astro'],
		},
	},
};
