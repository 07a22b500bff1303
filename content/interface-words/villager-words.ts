import vietnamese from '../locales/vi.json' with { type: 'json' };

/** A word or short sentence of the villagers' pages. */
export interface VillagerWord {
	/** Its path in `content/locales/vi.json`, e.g. `help.title`. */
	readonly key: string;
	/** What the pages say in Vietnamese, with gaps such as `{{number}}` and `#`. */
	readonly text: string;
}

/** Parts of `vi.json` that pages show in the reader's language, with the name that the desk gives them. */
export const WORD_SECTIONS = {
	site: 'Khung của mọi trang',
	home: 'Trang đầu',
	message: 'Trang của một bài',
	ears: 'Lời nhắc để nghe',
	topics: 'Tên chủ đề',
	topic: 'Trang chủ đề',
	whole: 'Nghe cả bản tin',
	help: 'Nơi giúp đỡ',
	services: 'Loại nơi giúp đỡ',
	search: 'Tìm bài',
	material: 'Tải tài liệu',
	guide: 'Hướng dẫn',
	withdrawnMessage: 'Bài đã rút',
	feed: 'Kênh podcast',
} as const;
export type WordSection = keyof typeof WORD_SECTIONS;

/** Said on Vietnamese pages only, or a name: nobody has to translate it. */
const NOT_TRANSLATED: ReadonlySet<string> = new Set(['site.name', 'feed.author', 'withdrawnMessage.gone']);

type Words = { readonly [name: string]: string | Words };

const flat = (words: Words, path: string): readonly VillagerWord[] =>
	Object.entries(words).flatMap(([name, value]) =>
		typeof value === 'string' ? [{ key: `${path}.${name}`, text: value }] : flat(value, `${path}.${name}`),
	);

const words: readonly VillagerWord[] = Object.keys(WORD_SECTIONS)
	.flatMap((section) => flat(vietnamese[section as WordSection], section))
	.filter(({ key }) => !NOT_TRANSLATED.has(key));

const byKey: ReadonlyMap<string, VillagerWord> = new Map(words.map((word) => [word.key, word]));

/** Everything that a villager reads and that is no message, in the order of the pages. */
export const villagerWords = (): readonly VillagerWord[] => words;

/** @returns undefined: the pages have no such word (any more) */
export const villagerWord = (key: string): VillagerWord | undefined => byKey.get(key);

export const sectionOf = ({ key }: Pick<VillagerWord, 'key'>): WordSection => key.split('.')[0] as WordSection;
