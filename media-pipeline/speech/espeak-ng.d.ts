/** What we use of the npm package, which brings no types. */
declare module 'espeak-ng' {
	interface EspeakRun {
		readonly FS: { readFile(path: string): Uint8Array; writeFile(path: string, content: string): void };
	}
	export default function run(options: {
		arguments: readonly string[];
		preRun?: readonly ((run: EspeakRun) => void)[];
		print?: (line: string) => void;
		printErr?: (line: string) => void;
	}): Promise<EspeakRun>;
}
