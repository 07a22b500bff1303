import type { CollectionConfig, Config, Endpoint } from 'payload';

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

/** The features as one; within a group of the menu they stand in the order in which they are given. */
export function assembled(features: readonly Feature[]) {
	return {
		collections: features
			.flatMap(({ collections = [] }) => collections)
			.toSorted((one, other) => placeInMenu(one) - placeInMenu(other)),
		endpoints: features.flatMap(({ endpoints = [] }) => endpoints),
		tasks: features.flatMap(({ tasks = [] }) => tasks),
		views: Object.assign({}, ...features.map(({ views = {} }) => views)) as Views,
		links: features.flatMap(({ links = [] }) => links),
	};
}
