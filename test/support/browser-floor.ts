import { basename } from 'node:path';

import ts from 'typescript';

/** The oldest browser in which every script must run: the first Chrome with modules (site/README.md). */
export const FLOOR = { browser: 'Chrome', version: 61, language: 'ES2017' } as const;

/**
 * Members of the DOM that came after the floor and that scripts may be tempted to use, with the version of Chrome that
 * brought them (MDN). A property of the language itself is found by its type: the check knows nothing above ES2017.
 */
export const NEWER_THAN_FLOOR: Readonly<Record<string, number>> = {
	replaceChildren: 86,
	toggleAttribute: 69,
	randomUUID: 92,
	structuredClone: 98,
	queueMicrotask: 71,
	reportError: 95,
	arrayBuffer: 76,
	canShare: 75,
	clipboard: 66,
	userActivation: 72,
	userAgentData: 90,
	checkVisibility: 105,
	showPicker: 99,
	showPopover: 114,
	inert: 102,
	getAnimations: 84,
	scrollend: 114,
	AbortController: 66,
	ResizeObserver: 64,
	navigation: 102,
	startViewTransition: 111,
};

/** Where a script asks whether the browser has it, and goes on without. */
const ASKED_FOR: readonly string[] = ['share.ts canShare', 'visit.ts navigation'];

/** Faults of scripts as their authors wrote them: what their types, without anything newer than the floor, do not know. */
export function newerApisIn(files: readonly string[]): readonly string[] {
	const program = ts.createProgram(files, {
		target: ts.ScriptTarget.ES2017,
		lib: ['lib.es2017.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		allowImportingTsExtensions: true,
		resolveJsonModule: true,
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		types: [],
	});
	const sources = reached(program, files);
	return sources.flatMap((source) => [
		...program.getSemanticDiagnostics(source).map((fault) => {
			const { line } = source.getLineAndCharacterOfPosition(fault.start ?? 0);
			return `${source.fileName}:${line + 1} ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`;
		}),
		...newerMembersIn(source),
	]);
}

/** What runs on the phone: the files and what they import, types apart. */
function reached(program: ts.Program, files: readonly string[]): readonly ts.SourceFile[] {
	const found = new Set<ts.SourceFile>();
	const visit = (source: ts.SourceFile | undefined) => {
		if (!source || found.has(source) || source.isDeclarationFile) return;
		found.add(source);
		for (const statement of source.statements) {
			if (!ts.isImportDeclaration(statement) || statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
				continue;
			const symbol = program.getTypeChecker().getSymbolAtLocation(statement.moduleSpecifier);
			visit(symbol?.declarations?.[0]?.getSourceFile());
		}
	};
	for (const file of files) visit(program.getSourceFile(file));
	return [...found];
}

function newerMembersIn(source: ts.SourceFile): readonly string[] {
	const faults: string[] = [];
	const visit = (node: ts.Node): void => {
		const name = ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';
		const version = Object.hasOwn(NEWER_THAN_FLOOR, name) ? NEWER_THAN_FLOOR[name] : undefined;
		const isAskedFor = ASKED_FOR.includes(`${basename(source.fileName)} ${name}`);
		const isCounted = ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
		if (version !== undefined && version > FLOOR.version && !isAskedFor && !isCounted) {
			const { line } = source.getLineAndCharacterOfPosition(node.getStart());
			faults.push(`${source.fileName}:${line + 1} ${name} came with Chrome ${version}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return faults;
}

/** Syntax above the floor in a script as it is sent. */
export function newerSyntaxIn(text: string): readonly string[] {
	const source = ts.createSourceFile('sent.js', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
	const faults = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isCatchClause(node) && !node.variableDeclaration) faults.add('catch without a name');
		if (ts.isForOfStatement(node) && node.awaitModifier) faults.add('for await');
		if (ts.isPrivateIdentifier(node) || ts.isPropertyDeclaration(node)) faults.add('fields of classes');
		if (ts.isBigIntLiteral(node)) faults.add('big integers');
		if (ts.isRegularExpressionLiteral(node) && /\\p\{|\(\?<|\/[dgimuy]*[sv][dgimsuvy]*$/.test(node.text))
			faults.add(`the expression ${node.text}`);
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) faults.add('import()');
		const sign = ts.tokenToString(node.kind) ?? '';
		if (['?.', '??', '??=', '||=', '&&='].includes(sign)) faults.add(sign);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return [...faults];
}
