import { AsyncLocalStorage } from 'node:async_hooks';

const signals = new AsyncLocalStorage<AbortSignal>();

/** Runs work that somebody may stop; whatever it calls finds the signal with {@link workSignal}. */
export const withWorkSignal = <Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> =>
	signals.run(signal, work);

/** Aborts when somebody has asked to stop the work of this moment; undefined outside of jobs. */
export const workSignal = (): AbortSignal | undefined => signals.getStore();
