import { posix } from 'node:path';

import { XMLParser } from 'fast-xml-parser';

/** An element of an Office file in its order; prefixes are left off, because each program chooses its own. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	/** Of a text node, whose name is `#text`. */
	readonly text: string;
}

const parser = new XMLParser({
	preserveOrder: true,
	trimValues: false,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	removeNSPrefix: true,
	parseTagValue: false,
	parseAttributeValue: false,
	// references to letters by number, as some programs write Vietnamese
	htmlEntities: true,
});

type Raw = Readonly<Record<string, unknown>>;

/** The one way in which Word and Excel files are read here. */
export function parseXml(bytes: Buffer | undefined): XmlElement {
	const raw = bytes ? (parser.parse(textOfXml(bytes)) as readonly Raw[]) : [];
	return { name: '', attributes: {}, children: raw.map(elementOf), text: '' };
}

function textOfXml(bytes: Buffer): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

function elementOf(raw: Raw): XmlElement {
	const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
	const value = raw[name];
	const attributes = (raw[':@'] ?? {}) as Readonly<Record<string, string>>;
	if (name === '#text') return { name, attributes, children: [], text: String(value) };
	return { name, attributes, children: Array.isArray(value) ? (value as readonly Raw[]).map(elementOf) : [], text: '' };
}

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
	element?.children.filter((child) => child.name === name) ?? [];

/** Down a path of names, each the first of its kind. */
export const childAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
	path.reduce<XmlElement | undefined>((parent, name) => parent?.children.find((child) => child.name === name), element);

/** All words below an element. */
export const wordsIn = (element: XmlElement): string =>
	element.name === '#text' ? element.text : element.children.map(wordsIn).join('');

/** All elements of a name below an element, however deep. */
export const allOf = (element: XmlElement, name: string): readonly XmlElement[] =>
	element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);

/** A switch such as `<w:strike/>`: on unless it says that it is off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
	const element = childAt(properties, name);
	return element && !['0', 'false', 'off', 'none'].includes(element.attributes.val ?? '');
}

export type Archive = ReadonlyMap<string, Buffer>;

export interface Part {
	readonly name: string;
	readonly type: string;
	readonly id: string;
}

/** What a part of the file points to; `''` is the file as a whole. Names inside are whatever a program chose. */
export function partsOf(archive: Archive, part = ''): readonly Part[] {
	const folder = posix.dirname(part);
	const relations = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
	const root = parseXml(archive.get(relations));
	return childrenOf(childAt(root, 'Relationships'), 'Relationship').map(({ attributes }) => {
		const target = attributes.Target ?? '';
		return {
			name: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
			type: (attributes.Type ?? '').split('/').at(-1) ?? '',
			id: attributes.Id ?? '',
		};
	});
}

/** The document or workbook itself. */
export const mainPart = (archive: Archive): string | undefined =>
	partsOf(archive).find(({ type }) => type === 'officeDocument')?.name;
