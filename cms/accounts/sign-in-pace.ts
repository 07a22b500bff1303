/** Wrong tries of one network before it has to wait. */
const FREE_TRIES = 10;
/** Milliseconds after which a network has one more try. */
const TRY_EVERY_MS = 6_000;
/** Passwords that are looked at side by side: each takes a fifth of a second of a processor. */
const AT_ONCE = 2;
/** Strangers who may wait for their turn; more are asked to come again. */
const MOST_WAITING = 32;
/** Networks remembered; the oldest go first. */
const MOST_REMEMBERED = 20_000;

export interface Attempt {
	/** Of {@link senderNetwork}. */
	readonly sender: string;
	/** From a device on which this account has signed in before: never waits for strangers. */
	readonly isKnown: boolean;
}

/** Seconds after which another try makes sense. */
export interface ComeAgain {
	readonly seconds: number;
}

interface Tries {
	left: number;
	at: number;
}

/**
 * Slows down guessing, and locks nobody out: each network has its own allowance of wrong tries, passwords are looked at
 * two at a time, and whoever comes from a device that knows the account goes first, however many strangers wait.
 * An account has no count of its own that others could use up. Everything is in memory; nothing of it is stored.
 */
export class SignInPace {
	readonly #tries = new Map<string, Tries>();
	readonly #known: (() => void)[] = [];
	readonly #strangers: (() => void)[] = [];
	#running = 0;
	readonly #now: () => number;

	constructor(now: () => number = Date.now) {
		this.#now = now;
	}

	/** Runs the check of a password when it is its turn. @returns what it returned, or when to come again */
	async inTurn<Result>({ sender, isKnown }: Attempt, check: () => Promise<Result>): Promise<Result | ComeAgain> {
		const tries = this.#triesOf(sender);
		if (!isKnown && tries.left < 1) return { seconds: Math.ceil(((1 - tries.left) * TRY_EVERY_MS) / 1000) };
		if (!isKnown && this.#running >= AT_ONCE && this.#strangers.length >= MOST_WAITING) return { seconds: 2 };
		// taken before the check: a hundred tries at once are a hundred tries
		if (!isKnown) tries.left -= 1;
		if (this.#running >= AT_ONCE)
			await new Promise<void>((turn) => (isKnown ? this.#known : this.#strangers).push(turn));
		else this.#running += 1;
		try {
			return await check();
		} finally {
			// the turn is handed on, so that `running` stays true
			const next = this.#known.shift() ?? this.#strangers.shift();
			if (next) next();
			else this.#running -= 1;
		}
	}

	/** The password was right: that was no guess. */
	succeeded({ sender, isKnown }: Attempt): void {
		if (!isKnown) this.#triesOf(sender).left += 1;
	}

	#triesOf(sender: string): Tries {
		const now = this.#now();
		const before = this.#tries.get(sender) ?? { left: FREE_TRIES, at: now };
		const tries = { left: Math.min(FREE_TRIES, before.left + (now - before.at) / TRY_EVERY_MS), at: now };
		// newest last
		this.#tries.delete(sender);
		this.#tries.set(sender, tries);
		if (this.#tries.size > MOST_REMEMBERED) {
			const oldest = this.#tries.keys().next().value;
			if (oldest !== undefined) this.#tries.delete(oldest);
		}
		return tries;
	}
}

export const isComeAgain = (answer: unknown): answer is ComeAgain =>
	typeof answer === 'object' && answer !== null && 'seconds' in answer;
