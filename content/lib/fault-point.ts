/**
 * A place at which a test makes the product fail, to prove that nothing is lost there. Off unless the environment names
 * it: `LOA_FAULT=publish.flipped LOA_FAULT_KIND=kill` (or `throw`, or `SIGINT` and `SIGTERM` as Ctrl-C and a service
 * manager send them: to the whole group of processes, which must be the process's own).
 */
export function faultPoint(name: string): void {
	if (process.env.LOA_FAULT !== name) return;
	const kind = process.env.LOA_FAULT_KIND;
	if (kind === 'throw') throw new InjectedFaultError(name);
	if (kind === 'SIGINT' || kind === 'SIGTERM') process.kill(0, kind);
	else process.kill(process.pid, 'SIGKILL');
}

export class InjectedFaultError extends Error {
	override readonly name = 'InjectedFaultError';
	constructor(point: string) {
		super(`A test asked for a fault at ${point}.`);
	}
}
