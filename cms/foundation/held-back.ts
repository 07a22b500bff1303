/** Something that a release could not take along; everything else went out. */
export interface HeldBack {
	readonly title: string;
	/** Province code, or `00`. */
	readonly area: string;
	/** Vietnamese, whole sentences: what the site has, why, what to do. */
	readonly sentence: string;
	/** Page of the admin where it is mended. */
	readonly link: string;
}

/** Why an edition cannot be made now. */
export interface BlockedReason {
	readonly code: string;
	readonly message: string;
	readonly language: string;
	readonly sentence: string;
	/** True when nobody at a desk can mend it: no room, no ffmpeg. Then the same is worth another try. */
	readonly isOfMachine?: boolean;
}
