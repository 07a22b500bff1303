/**
 * A place at which a test makes the product fail, to prove that nothing is lost there. Off unless the environment names
 * it: `LOA_FAULT=publish.flipped LOA_FAULT_KIND=kill` (or `throw`).
 */
export function faultPoint(name: string): void {
	if (process.env.LOA_FAULT !== name) return;
	if (process.env.LOA_FAULT_KIND === 'throw') throw new InjectedFaultError(name);
	process.kill(process.pid, 'SIGKILL');
}

export class InjectedFaultError extends Error {
	override readonly name = 'InjectedFaultError';
	constructor(point: string) {
		super(`A test asked for a fault at ${point}.`);
	}
}
