export type Pdf = PDFKit.PDFDocument;

/** Roles of the tree of a tagged PDF that a report has (ISO 32000-1, 14.8.4). */
export type Role = 'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'Caption' | 'TR' | 'TH' | 'TD';

/** The tree that readers of screens follow; it is built while the pages are drawn. */
export interface PdfStructure {
	/** What is drawn by `draw` is one piece of text of this role, also over two pages. */
	piece(role: Role, draw: () => void): void;
	/** The pieces and branches of `draw` belong together. */
	branch(role: Role, draw: () => void): void;
	/** A piece that opens an address wherever the box is touched. */
	link(box: LinkBox, draw: () => void): void;
	/** Lines, and words that only repeat others. */
	ornament(draw: () => void): void;
	/** Nothing is added after it. */
	end(): void;
}

interface LinkBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly href: string;
}

/** pdfkit writes it as the scope of a head cell; its types do not know it, nor `structParent`. */
const OF_COLUMN: object = { scope: 'Column' };

/** Begins the tree of a document that was opened with `tagged: true`. */
export function openStructure(pdf: Pdf): PdfStructure {
	const root = pdf.struct('Document');
	pdf.addStructure(root);
	let parent = root;
	const marked = (role: string, draw: () => void) => {
		const content = pdf.markStructureContent(role);
		draw();
		pdf.endMarkedContent();
		return content;
	};
	return {
		piece: (role, draw) => {
			parent.add(pdf.struct(role, role === 'TH' ? OF_COLUMN : {}, [marked(role, draw)]));
		},
		branch: (role, draw) => {
			const [outer, element] = [parent, pdf.struct(role)];
			outer.add(element);
			parent = element;
			draw();
			element.end();
			parent = outer;
		},
		link: ({ x, y, width, height, href }, draw) => {
			const element = pdf.struct('Link');
			element.add(marked('Link', draw));
			const inTree: object = { structParent: element };
			pdf.link(x, y, width, height, href, inTree);
			element.end();
			parent.add(element);
		},
		ornament: (draw) => {
			pdf.markContent('Artifact', { type: 'Layout' });
			draw();
			pdf.endMarkedContent();
		},
		end: () => {
			root.end();
		},
	};
}
