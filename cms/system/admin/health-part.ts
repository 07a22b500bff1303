/** A heading of the health page: sentences, and whether somebody has to act. */
export interface HealthPart {
	readonly title: string;
	readonly isTrouble: boolean;
	readonly sentences: readonly string[];
}
