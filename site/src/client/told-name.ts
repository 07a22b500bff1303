/** What a commune said beside its airings and the edge has not: `viec.<commune code>`. */
export const TOLD_NAME = 'viec.';
