import type { Block, Pdf, SheetPage } from './sheet-page.ts';

/** The frame on top that says that nobody has approved the sheet yet. @returns the y below it */
export function drawMark(page: SheetPage, y: number): number {
	if (page.spec.mark === '') return y;
	const width = page.width - page.margin * 2;
	const words = page.write(page.spec.mark, { size: 12, weight: 'bold', width: width - 20, isVietnamese: true });
	page.ornament((pdf) =>
		pdf
			.rect(page.margin, y, width, words.height + 8)
			.lineWidth(1.5)
			.dash(4, { space: 3 })
			.stroke('#000')
			.undash(),
	);
	page.draw(words, page.margin + 10, y + 4);
	return y + words.height + 18;
}

/** What the sheet is about, and in which language: found at a glance in a pile. @returns the y below it */
export function drawHeading(page: SheetPage, y: number, size: number): number {
	const { spec, margin, width } = page;
	const half = (width - margin * 2) / 2;
	const subject = page.write('Phòng, chống mua bán người', { size, width: half, isVietnamese: true });
	page.draw(subject, margin, y);
	const name = page.write(spec.autonym, { size, weight: 'bold', width: half });
	page.draw(name, width - margin - (name.lines[0]?.width ?? 0), y);
	const below = y + Math.max(subject.height, name.height) + 4;
	page.ornament((pdf) =>
		pdf
			.moveTo(margin, below)
			.lineTo(width - margin, below)
			.lineWidth(3)
			.stroke('#000'),
	);
	return below + size * 0.8;
}

/** Points with a square before each. @returns the y below them */
export function drawPoints(page: SheetPage, points: readonly Block[], y: number): number {
	let top = y;
	for (const point of points) {
		const side = point.size * 0.42;
		const above = top + point.lineHeight * 0.72 - side;
		page.ornament((pdf) => pdf.rect(page.margin, above, side, side).fill('#000'));
		top = page.draw(point, page.margin + point.size, top, 'LI') + point.size * 0.35;
	}
	return top;
}

/** The one thing to do, in a frame. @returns the y below it */
export function drawAction(page: SheetPage, action: Block, y: number): number {
	const padding = action.size * 0.6;
	page.ornament((pdf) =>
		pdf
			.rect(page.margin, y, page.width - page.margin * 2, action.height + padding * 2)
			.lineWidth(2.5)
			.stroke('#000'),
	);
	page.draw(action, page.margin + padding, y + padding);
	return y + action.height + padding * 2;
}

/** The number, as large as the place allows, with the QR code beside it. */
export function drawCall(page: SheetPage, { top, height }: { top: number; height: number }): void {
	const { spec, margin, width } = page;
	const side = height - 20;
	page.ornament((pdf) =>
		pdf
			.rect(margin, top, width - margin * 2, height)
			.lineWidth(3)
			.stroke('#000'),
	);
	const qrLeft = width - margin - side - 10;
	page.qr(qrLeft, top + 10, side);
	const address = spec.pageUrl.replace(/^https?:\/\//, '').replace(/\/$/, '');
	const letters = page.fit(
		`Nghe và đọc thêm: ${address}`,
		{ width: width - margin * 2, isVietnamese: true },
		{ sizes: [12, 11, 10, 9, 8], lines: 1 },
	);
	page.draw(letters, margin, top + height + 3);

	const room = qrLeft - margin - 40;
	const number = page.fit(
		spec.hotline.number,
		{ weight: 'bold', width: room - height * 0.4, isVietnamese: true },
		{ sizes: [height * 0.62, height * 0.5, height * 0.38, height * 0.26], lines: 1 },
	);
	page.ornament((pdf) => drawHandset(pdf, { x: margin + 18, y: top + height * 0.14, side: height * 0.34 }));
	page.draw(number, margin + 18 + height * 0.42, top + height * 0.02);
	const terms = page.fit(
		`${spec.hotline.cost}. ${spec.hotline.hours}.`,
		{ width: room, isVietnamese: true },
		{ sizes: [height * 0.1, height * 0.085, 9], lines: 2 },
	);
	page.draw(terms, margin + 18, top + height * 0.66);
}

/** A telephone's handset, drawn: a sign for those who read no script. */
function drawHandset(pdf: Pdf, { x, y, side }: { x: number; y: number; side: number }): void {
	pdf
		.save()
		.translate(x, y)
		.scale(side / 24);
	pdf
		.path(
			'M6.6 10.8c1.4 2.8 3.8 5.1 6.6 6.6l2.2-2.2c.3-.3.7-.4 1-.2 1.1.4 2.3.6 3.6.6.6 0 1 .4 1 1V20c0 .6-.4 1-1 1C10.6 21 3 13.4 3 4c0-.6.4-1 1-1h3.5c.6 0 1 .4 1 1 0 1.2.2 2.4.6 3.6.1.3 0 .7-.2 1z',
		)
		.fill('#000');
	pdf.restore();
}
