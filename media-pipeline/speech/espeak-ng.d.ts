/** What we use of the npm package, which brings no types. */
declare module 'espeak-ng' {
	interface EspeakRun {
		readonly FS: { readFile(path: string): Uint8Array };
	}
	export default function run(options: {
		arguments: readonly string[];
		print?: (line: string) => void;
		printErr?: (line: string) => void;
	}): Promise<EspeakRun>;
}
