import { describe, expect, test } from 'vitest';

import { pdfFacts } from '#cms/materials/pdf-facts.ts';

import { compressedPdf } from '../support/compressed-pdf.ts';

/** A page of A4 with something in its catalog or on it. */
const paper = ({ catalog = '', page = '', box = '0 0 595 842' } = {}): Buffer =>
	compressedPdf([
		`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		`<< /Type /Page /Parent 2 0 R /MediaBox [${box}] ${page} >>`,
	]);
const link = (action: string) =>
	`/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /Type /Action ${action} >> >>]`;

describe('a PDF whose parts are compressed', () => {
	test.for([
		['on A4', {}, 'A4'],
		['on A5', { box: '0 0 420 595' }, 'A5'],
		['on A5 lying', { box: '0 0 595 420' }, 'A5'],
		['with a link to a page of the web', { page: link('/S /URI /URI (https://chinhphu.vn)') }, 'A4'],
		['that opens at a place', { catalog: '/OpenAction [3 0 R /Fit]' }, 'A4'],
		['that goes to a place in itself', { catalog: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' }, 'A4'],
	] as const)('%s is paper', async ([, about, size]) => {
		expect(await pdfFacts(paper(about))).toEqual({ pages: 1, paper: size });
	});

	test.for([
		['runs a script when it opens', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }],
		['names scripts', { catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> >>' }],
		['runs a script on its page', { page: '/AA << /O << /S /JavaScript /JS (app.alert(1)) >> >>' }],
		['opens an address when it opens', { catalog: '/OpenAction << /S /URI /URI (https://a.example) >>' }],
		['does so in other letters', { catalog: '/Open#41ction << /S /U#52I /URI (https://a.example) >>' }],
		['does so by a reference', { catalog: '/OpenAction 9 0 R' }],
		[
			'goes on to an address after a place',
			{ catalog: '/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://a.example) >> >>' },
		],
		['opens another document', { catalog: '/OpenAction << /S /GoToR /F (//a.example/b.pdf) /D [0 /Fit] >>' }],
		['opens another document from a link', { page: link('/S /GoToR /F (//a.example/b.pdf) /D [0 /Fit]') }],
		['prints by itself', { catalog: '/OpenAction << /S /Named /N /Print >>' }],
		['steers the program from a link', { page: link('/S /Named /N /Print') }],
		['opens an address when a page is shown', { page: '/AA << /O << /S /URI /URI (https://a.example) >> >>' }],
		['does something when it is closed', { catalog: '/AA << /WC << /S /URI /URI (https://a.example) >> >>' }],
		['hides parts of itself', { page: link('/S /Hide /T (a)') }],
		['starts a program from a link', { page: link('/S /Launch /F (a.exe)') }],
		['runs a script from a link', { page: link('/S /JavaScript /JS (app.alert(1))') }],
		[
			'has a file in it',
			{ catalog: '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.exe) /EF << /F 2 0 R >> >>] >> >>' },
		],
		['has a film in it', { page: '/Annots [<< /Type /Annot /Subtype /Movie /Rect [0 0 9 9] >>]' }],
		[
			'has a form',
			{
				catalog:
					'/AcroForm << /Fields [<< /FT /Tx /T (a) /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /P 3 0 R >>] >>',
			},
		],
	] as const)('one that %s is refused', async ([, about]) => {
		expect(await pdfFacts(paper(about))).toEqual({ problem: expect.stringContaining('tự chạy') });
	});

	test('no PDF, and a broken one, are told apart', async () => {
		expect(await pdfFacts(Buffer.from('<html>'))).toEqual({ problem: expect.stringContaining('không phải là PDF') });
		expect(await pdfFacts(Buffer.from('%PDF-1.7\n%%EOF'))).toEqual({ problem: expect.stringContaining('hỏng') });
	});
});
