/** Answers behind a button; without a text it says, in the words of the box, that the file could not be had. */
export function sayBeside(button: HTMLElement): (text?: string) => void {
	return (text = button.parentElement?.dataset.failed) => {
		const answer = button.nextElementSibling;
		if (answer) answer.textContent = `${text}`;
	};
}
