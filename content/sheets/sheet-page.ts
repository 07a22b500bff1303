import { escapeHtml } from './escape-html.ts';
import { paperFont } from './fonts/paper-font.ts';

// black on white, no grey and no fills: a photocopy of a photocopy is still read
const STYLE = `
@page { size: A4; margin: 15mm 15mm 15mm 20mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #000; font: 12pt/1.45 Giay, 'Times New Roman', 'Noto Serif', 'Noto Sans HK', serif; }
body { margin: 0 auto; padding: 8px; max-width: 180mm; }
h1 { font-size: 17pt; line-height: 1.25; text-align: center; margin: 14pt 0 4pt; }
h1 .own, h2 .own { font-weight: normal; }
h2 { font-size: 14pt; margin: 12pt 0 4pt; break-after: avoid; }
h3 { font-size: 14pt; margin: 18pt 0 4pt; break-after: avoid; }
p, ul, ol { margin: 4pt 0; }
table { border-collapse: collapse; width: 100%; margin: 6pt 0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1pt solid #000; padding: 3pt 5pt; text-align: left; vertical-align: top; }
th { font-weight: bold; }
.choice { white-space: nowrap; }
.number { text-align: right; white-space: nowrap; }
.file { font-size: 10pt; overflow-wrap: anywhere; }
.box, .ring { display: inline-block; width: 9pt; height: 9pt; border: 1pt solid #000; vertical-align: -1pt; }
.ring { border-radius: 50%; }
.centre { text-align: center; }
.heading, .heading td, .signatures, .signatures td { border: 0; }
.heading td, .signatures td { width: 50%; text-align: center; padding: 0 4pt; }
.heading td:first-child { width: 42%; }
.heading td:last-child { width: 58%; }
.option { white-space: nowrap; margin-right: 8pt; }
.motto { display: inline-block; border-bottom: 1pt solid #000; font-weight: bold; }
.signatures td { height: 25mm; }
.signatures { break-inside: avoid; }
.signatures .date td { height: auto; }
.note { border: 1.5pt solid #000; padding: 4pt 8pt; margin: 8pt 0; }
.script { font-size: 18pt; line-height: 1.7; }
.large { font-size: 24pt; line-height: 1.6; }
.large p { margin: 10pt 0; break-inside: avoid; }
.meaning { border-left: 2pt solid #000; padding-left: 8pt; }
.grid td { height: 11mm; }
.brief { font-size: 10pt; line-height: 1.15; }
.brief td, .brief th { padding: 1pt 4pt; }
.brief .file { font-size: 8pt; white-space: nowrap; }
.brief .choice { text-align: center; }
.log { break-inside: avoid; }
.log td, .log th { padding: 0 4pt; height: 8.6mm; vertical-align: middle; }
.log th { height: auto; }
.log .sign { width: 20mm; }
.log .blank td { height: 9.5mm; }
.log .other { white-space: nowrap; }
.digits { font-weight: bold; font-size: 18pt; font-variant-numeric: tabular-nums; white-space: nowrap; width: 1%; }
.qr { float: right; width: 28mm; height: 28mm; margin-left: 4mm; }
/* one page, with room for the signatures */
.tight { line-height: 1.3; }
.tight h1 { margin-top: 8pt; }
.tight h2 { margin-top: 8pt; }
.tight p { margin: 2pt 0; }
.tight .note { border-width: 1pt; padding: 2pt 6pt; font-size: 11pt; }
.tight .brief { margin: 3pt 0; }
.sheet { break-before: page; }
.line { border-bottom: 1pt dotted #000; height: 8mm; }
.small { font-size: 11pt; }
@media print { body { padding: 0; max-width: none; } }
@media screen and (max-width: 600px) { .wide { overflow-x: auto; } }
`;

interface SheetParts {
	readonly title: string;
	readonly body: string;
	readonly languages?: readonly string[];
}

/** A square to tick, and a ring where one of several is chosen: drawn, since not every font has them. */
export const BOX = '<span class="box"></span>';
export const RING = '<span class="ring"></span>';

/**
 * A paper of its own: one HTML file without scripts and without other files, A4 when printed.
 *
 * @param title plain text
 * @param body HTML, already escaped
 * @param languages tags of the texts on it, besides Vietnamese
 */
export const sheetPage = ({ title, body, languages = [] }: SheetParts): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${paperFont(languages)}${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** Paragraphs of a text whose paragraphs are separated by an empty line. */
export const paragraphs = (text: string): string =>
	text
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '')
		.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
		.join('\n');

export const SAMPLE_NOTE =
	'<p class="note"><strong>Dữ liệu mẫu.</strong> Nội dung này chỉ để làm quen, chưa được duyệt. Không phát trên loa.</p>';

export const DRAFT_NOTE =
	'<p class="note"><strong>Giọng máy – bản nháp.</strong> Có bài do máy đọc, được ghi rõ bên cạnh tên bài. Nên thay bằng giọng người trước khi phát.</p>';
