import { withComposedText } from './composed-text.ts';
import { withStoredUploads } from './stored-uploads.ts';

import type { CollectionConfig, Config, Endpoint, Field } from 'payload';

type Views = NonNullable<NonNullable<NonNullable<Config['admin']>['components']>['views']>;

/** Each has an input of its own, which the list does not know. */
type Task = NonNullable<NonNullable<Config['jobs']>['tasks']>[number];

/** What a folder of `cms/` brings into the product. */
export interface Feature {
	readonly collections?: readonly CollectionConfig[];
	/** Below `/api`, tried in this order. */
	readonly endpoints?: readonly Endpoint[];
	/** Jobs of the queue. */
	readonly tasks?: readonly Task[];
	readonly views?: Views;
	/** Components in the menu, by path and name. */
	readonly links?: readonly string[];
}

/** Groups of the menu, from what is done most to what is done least. */
const GROUPS = ['Nội dung', 'Phát thanh', 'Độ phủ', 'Danh mục', 'Vận hành'];

const placeInMenu = ({ admin }: CollectionConfig): number =>
	typeof admin?.group === 'string' ? GROUPS.indexOf(admin.group) : GROUPS.length;

/** The raw answer of a route is nothing for the people of the desk, and its tab is in English. */
const withoutApiTab = (collection: CollectionConfig): CollectionConfig => ({
	...collection,
	admin: { ...collection.admin, hideAPIURL: true },
});

/**
 * A part of a form that holds no value, and a value of the system that no form shows, would stand among the columns and
 * filters of a list under a name that Payload makes of the code: "Heard Digest".
 */
function withoutColumn(field: Field): Field {
	if (field.type === 'ui') return { ...field, admin: { ...field.admin, disableListColumn: true } };
	if ('name' in field && field.admin && 'hidden' in field.admin && field.admin.hidden && !('label' in field))
		return { ...field, admin: { ...field.admin, disableListColumn: true, disableListFilter: true } } as Field;
	if (field.type === 'collapsible' || field.type === 'row')
		return { ...field, fields: field.fields.map(withoutColumn) };
	return field;
}

/** The features as one; within a group of the menu they stand in the order in which they are given. */
export function assembled(features: readonly Feature[]) {
	return {
		collections: features
			.flatMap(({ collections = [] }) => collections)
			.map(withComposedText)
			.map(withStoredUploads)
			.map(withoutApiTab)
			.map((collection) => ({ ...collection, fields: collection.fields.map(withoutColumn) }))
			.toSorted((one, other) => placeInMenu(one) - placeInMenu(other)),
		endpoints: features.flatMap(({ endpoints = [] }) => endpoints),
		tasks: features.flatMap(({ tasks = [] }) => tasks),
		views: Object.assign({}, ...features.map(({ views = {} }) => views)) as Views,
		links: features.flatMap(({ links = [] }) => links),
	};
}
