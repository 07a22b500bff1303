/** The columns of each table, as the migration's own description of the schema has them. */
export interface SchemaDescription {
	readonly tables: Readonly<Record<string, { readonly columns: Readonly<Record<string, unknown>> }>>;
}

const COPY = /INSERT INTO \\`__new_(\w+)\\`\(([^)]+)\) SELECT ([^;]+?) FROM \\`\1\\`;/g;

/**
 * SQLite changes a column by copying its table into a new one. Payload's generator copies every column of the new
 * table, also those that the old one does not have yet, and the migration fails: only what both have is copied, new
 * columns get their default.
 *
 * @param from the schema that the statements start from
 */
export function copyKnownColumns(statements: string, from: SchemaDescription): string {
	return statements.replaceAll(COPY, (statement, table: string, into: string) => {
		const known = from.tables[table]?.columns;
		if (!known) return statement;
		const kept = into
			.split(', ')
			.filter((column) => column.replaceAll('"', '') in known)
			.join(', ');
		return `INSERT INTO \\\`__new_${table}\\\`(${kept}) SELECT ${kept} FROM \\\`${table}\\\`;`;
	});
}
