import type { RequestContext } from 'payload';

/**
 * Rules that a change of the system's own may pass over:
 * `review`: words and signatures are written as they are, so no approval is taken back and no version counted
 * (seeds, a number that follows its registry);
 * `transition`: the state of a rendition follows from a step that has been judged already;
 * `edition`: a bulletin is moved or noted by a job, which the table of its steps does not know.
 */
type BypassedRule = 'review' | 'transition' | 'edition';

const keyOf = (rule: BypassedRule) => `bypass.${rule}`;

/** A context for the Local API; spread behind another one it adds to what that passes over. */
export const bypass = (...rules: readonly BypassedRule[]): RequestContext =>
	Object.fromEntries(rules.map((rule) => [keyOf(rule), true]));

export const isBypassed = (context: RequestContext, rule: BypassedRule): boolean => context[keyOf(rule)] === true;
