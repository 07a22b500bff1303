/** Where a screenshot goes: the README's own folder when its pictures are to be made anew, else among the results. */
export const picture = (name: string): string =>
	`${process.env.UPDATE_PICTURES === '1' ? 'test/pictures' : 'test-results'}/${name}.png`;
