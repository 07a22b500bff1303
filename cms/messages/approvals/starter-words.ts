import type { RenditionText } from '#content/model/message.ts';

/** What the seed stores of a rendition of the starter library and takes the fingerprint of. */
export const starterWords = ({
	language,
	title,
	script,
	webText,
	action,
	leaflet,
	zalo,
	sms,
	delivery,
}: RenditionText) => ({
	title,
	script,
	webText,
	action,
	leaflet,
	zalo,
	sms,
	...(delivery.length > 0 && { delivery }),
	allowsDraftVoice: language === 'vi',
	textVersion: 1,
});
