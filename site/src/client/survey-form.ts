/** Answers by name of the question, as the edge takes them. */
type FormAnswers = Readonly<Record<string, readonly string[]>>;

type Box = HTMLFieldSetElement;

const boxesIn = (part: ParentNode): readonly Box[] => [...part.querySelectorAll<Box>('fieldset[data-name]')];
const inputsOf = (box: Box): readonly HTMLInputElement[] => [...box.querySelectorAll('input')];

const valuesOf = (box: Box): readonly string[] =>
	inputsOf(box)
		.filter(({ type, checked }) => (type !== 'radio' && type !== 'checkbox') || checked)
		.map(({ type, value }) => (type === 'radio' || type === 'checkbox' ? value : value.trim()))
		.filter((value) => value !== '');

/** Shows what is asked after the answers so far; of what is not asked nothing stays ticked. */
export function followAnswers(part: ParentNode): void {
	const boxes = boxesIn(part);
	for (const box of boxes) {
		const [question = '', is = ''] = (box.dataset.after ?? '').split('=');
		const before = boxes.find((other) => other.dataset.name === question);
		box.hidden = before !== undefined && valuesOf(before).indexOf(is) === -1;
		if (box.hidden) clearBox(box);
	}
}

function clearBox(box: Box): void {
	for (const input of inputsOf(box))
		if (input.type === 'radio' || input.type === 'checkbox') input.checked = false;
		else input.value = '';
}

/** Empties everything but the named questions, which are the same for the next person. */
export function clearForm(part: ParentNode, kept: readonly string[]): void {
	for (const box of boxesIn(part)) if (kept.indexOf(box.dataset.name ?? '') === -1) clearBox(box);
}

/** A question that has no answer yet, or a wrong one; undefined: the form is whole. */
export function firstProblem(
	part: ParentNode,
): { readonly box: Box; readonly kind: 'missing' | 'wrongRange' | 'aloneOnly' } | undefined {
	for (const box of boxesIn(part)) {
		if (box.hidden) continue;
		const values = valuesOf(box);
		if (values.length === 0 && box.dataset.optional === undefined) return { box, kind: 'missing' };
		const alone = (box.dataset.alone ?? '').split(' ');
		if (values.length > 1 && values.some((value) => alone.indexOf(value) !== -1)) return { box, kind: 'aloneOnly' };
		if (inputsOf(box).some((input) => !input.checkValidity())) return { box, kind: 'wrongRange' };
	}
	return undefined;
}

export function answersIn(part: ParentNode): FormAnswers {
	const answers: Record<string, readonly string[]> = {};
	for (const box of boxesIn(part)) if (!box.hidden) answers[box.dataset.name ?? ''] = valuesOf(box);
	return answers;
}

/** Has everybody who is asked said yes to each question of this part? Undefined: not all are answered. */
export function saysYes(part: ParentNode): boolean | undefined {
	const said = boxesIn(part).map((box) => valuesOf(box)[0]);
	if (said.some((value) => value !== undefined && value !== 'co')) return false;
	return said.every((value) => value === 'co') ? true : undefined;
}
