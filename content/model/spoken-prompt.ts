/** What is said beside a main button for people who do not read; the name of the language is apart from them. */
export const SPOKEN_PROMPTS = ['listen', 'call', 'leave', 'next'] as const;
export type SpokenPrompt = (typeof SPOKEN_PROMPTS)[number];

/** `name`: what the language is called. */
export const SPOKEN_KINDS = ['name', ...SPOKEN_PROMPTS] as const;
export type SpokenKind = (typeof SPOKEN_KINDS)[number];

interface Saying {
	/** What the desk calls it. */
	readonly label: string;
	/** What the speaker says, in the own language. */
	readonly says: string;
	readonly mostSeconds: number;
}

export const SPOKEN_SAYINGS: Readonly<Record<SpokenKind, Saying>> = {
	name: { label: 'Tên tiếng', says: 'Chỉ nói tên tiếng, ví dụ: "Hmoob Dawb".', mostSeconds: 8 },
	listen: { label: 'Nhắc: bấm để nghe', says: '"Bấm vào đây để nghe."', mostSeconds: 12 },
	call: {
		label: 'Nhắc: gọi 111',
		says: '"Gọi một một một, không mất tiền." Đọc số rõ từng chữ số.',
		mostSeconds: 12,
	},
	leave: { label: 'Nhắc: thoát nhanh', says: '"Bấm vào đây để thoát nhanh."', mostSeconds: 12 },
	next: { label: 'Nhắc: bài tiếp theo', says: '"Bấm vào đây để sang bài tiếp theo."', mostSeconds: 12 },
};

/** The number that the prompt `call` says: it goes out only while the call bar leads to that number. */
export const SPOKEN_NUMBER = '111';
