import { main } from '#pipeline/cli.ts';

/** Runs the pipeline's command in this process, as a person without a terminal would. */
export async function calledWith(env: NodeJS.ProcessEnv, ...args: readonly string[]) {
	const [out, errors]: [string[], string[]] = [[], []];
	const exitCode = await main(args, {
		env,
		signal: new AbortController().signal,
		print: (line) => out.push(line),
		complain: (line) => errors.push(line),
		showProgress: () => undefined,
	});
	const json = (): unknown => JSON.parse(out.join('\n'));
	return { exitCode, out: out.join('\n'), err: errors.join('\n'), json };
}
