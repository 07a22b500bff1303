import { expect, test } from 'vitest';

import { withoutBlankSpace } from '#site/src/blank-space.ts';

test.each([
	[
		'at the edges of blocks',
		'<main> <p class="a > b"> một </p> <p>\n\thai</p>\n</main>',
		'<main><p class="a > b">một</p><p>hai</p></main>',
	],
	[
		'inside of a button, not beside it',
		'a <button type="button"> b <i> c </i> </button> d',
		'a <button type="button">b <i> c </i></button> d',
	],
	[
		'never between words and inline elements',
		'<p>Gọi <b>111</b> <a href="/">ngay</a> nhé</p>',
		'<p>Gọi <b>111</b> <a href="/">ngay</a> nhé</p>',
	],
	[
		'never where it is shown or run',
		'<pre> <p> a </p> </pre><script>"</p> <p>"</script>',
		'<pre> <p> a </p> </pre><script>"</p> <p>"</script>',
	],
	[
		'and an element that only begins like a block keeps its own',
		'x <pre>y</pre> <path d="M0 0"/> z',
		'x <pre>y</pre> <path d="M0 0"/> z',
	],
	['between two styles', '<style>a{}</style> <style>b{}</style>', '<style>a{}b{}</style>'],
	[
		'but not between styles of different kinds',
		'<style>a{}</style><style media="print">b{}</style>',
		'<style>a{}</style><style media="print">b{}</style>',
	],
])('blank space goes %s', (_name, html, lean) => {
	expect(withoutBlankSpace(html)).toBe(lean);
});
