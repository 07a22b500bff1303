/** First come, first served; whoever waits longer than the limit is told so instead of waiting for itself for ever. */
export function fifoLock(timeoutMs: number) {
	let tail: Promise<void> = Promise.resolve();
	const acquire = async (): Promise<() => void> => {
		let release: () => void = () => undefined;
		const before = tail;
		tail = new Promise((resolve) => {
			release = resolve;
		});
		let timer: NodeJS.Timeout | undefined;
		const expired = new Promise<never>((_resolve, reject) => {
			timer = setTimeout(() => {
				// whoever comes next waits for those before us, not for us
				void before.then(release);
				reject(
					new Error(
						`SQLITE_BUSY: waited ${timeoutMs} ms for another operation; a hook that writes must pass its req on`,
					),
				);
			}, timeoutMs);
		});
		try {
			await Promise.race([before, expired]);
		} finally {
			clearTimeout(timer);
		}
		return release;
	};
	const hold = async <Result>(work: () => Result): Promise<Result> => {
		const release = await acquire();
		try {
			return work();
		} finally {
			release();
		}
	};
	return { acquire, hold };
}
