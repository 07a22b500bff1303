/** A heading of the health page: sentences, and whether somebody has to act. */
export interface HealthPart {
	readonly title: string;
	readonly isTrouble: boolean;
	readonly sentences: readonly string[];
	/** Machines that the heading is about, where one of them can leave the list while the heading stays. */
	readonly machines?: readonly { readonly name: string; readonly isTrouble: boolean }[];
}
