import QRCode from 'qrcode';

/** Modules of white around the code, which readers need. */
const QUIET = 2;

/** A QR code as SVG, black on white, as large as the style says. The same text gives the same picture. */
export function qrPicture(text: string): string {
	const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
	const dark = [...data.keys()].filter((index) => data[index]);
	const path = dark.map((index) => `M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z`).join('');
	const side = size + 2 * QUIET;
	return `<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="Mã QR"><path d="${path}"/></svg>`;
}
