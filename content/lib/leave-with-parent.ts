/*
 * Imported for its effect by every program that another one of ours starts and watches: when that one is gone (kill -9,
 * out of memory), the channel between the two closes, and this process ends in order, so that nobody is left to hold
 * ports and locks. Started by hand there is no channel, and nothing happens.
 */
const LAST_CHANCE_MS = 15_000;

/** Set by the supervisor for the first process of each group. */
const leadsGroup = process.env.LOA_LEADS_GROUP === '1';
delete process.env.LOA_LEADS_GROUP;

function endGroup(): void {
	// with us goes whatever we have started: renders, builders
	if (leadsGroup && process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
	process.exit(1);
}

if (process.connected) {
	process.once('disconnect', () => {
		if (process.listenerCount('SIGTERM') === 0) return endGroup();
		process.once('exit', endGroup);
		setTimeout(endGroup, LAST_CHANCE_MS).unref();
		process.kill(process.pid, 'SIGTERM');
	});
	process.channel?.unref();
}
