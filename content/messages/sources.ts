/**
 * The official texts that the starter messages stand on (domain.md sections 1, 2 and 6). A message cites the article
 * that its claim rests on, not the law as a whole; only articles that domain.md or a published text bears out are here.
 */

interface Source {
	readonly title: string;
}

/** Law 53/2024/QH15 with the article, e.g. `law('Điều 37')`. */
export const law = (article: string): Source => ({
	title: `Luật Phòng, chống mua bán người, số 53/2024/QH15, ${article}`,
});

/** What human trafficking is: means, purposes, and children, for whom no means is needed. */
export const whatTraffickingIs = law('Điều 2 khoản 1');
/** To agree on selling a person who is not yet born is forbidden. */
export const unborn = law('Điều 3 khoản 2');
/** To force, broker or incite others to do it is forbidden. */
export const noBrokering = law('Điều 3 khoản 3');
/** Threats and revenge against who reports, testifies or is related to them are forbidden. */
export const noRevenge = law('Điều 3 khoản 4');
/** To tolerate, cover up or abet it is forbidden. */
export const noShielding = law('Điều 3 khoản 5');
/** Insult, stigma and discrimination against people who were trafficked are forbidden. */
export const noStigma = law('Điều 3 khoản 9');
/** Nothing is told about people who were trafficked without their consent. */
export const secrecy = law('Điều 3 khoản 10');
/** What communication is about, by its letters. */
export const communication = (letters: string): Source => law(`Điều 7 khoản 2 điểm ${letters}`);
/** The ten supports, and who has a right to them. */
export const supports = law('Điều 37');
/** Medical help (with the first year of health insurance for who has none) and psychological help. */
export const healthAndMind = law('Điều 37 khoản 1 điểm b, điểm g');
/** Under 18 and together with somebody who was trafficked: all but vocational help, allowance and loan. */
export const supportsOfMinors = law('Điều 37 khoản 2');
/** While somebody is still being identified: a to g in the country, a to d abroad. */
export const supportsWhileIdentified = law('Điều 37 khoản 3');

/** The hotline 111 serves against human trafficking. */
export const hotlineDecree: Source = { title: 'Nghị định 162/2025/NĐ-CP' };

/** School, vocational training and the first allowance: no school fees for minors who go on with school at home. */
export const schoolAndTrade: Source = { title: 'Nghị định 162/2025/NĐ-CP, Điều 24' };

/** The national day, 30 July. */
export const nationalDayDecision: Source = { title: 'Quyết định 793/QĐ-TTg năm 2016' };

/** Work that nobody under 18 may be given. */
export const workForbiddenToMinors: Source = { title: 'Bộ luật Lao động, số 45/2019/QH14, Điều 147' };

/** Marriage is decided freely by the two, he at least 20, she at least 18 years old. */
export const freeMarriage: Source = { title: 'Luật Hôn nhân và gia đình, số 52/2014/QH13, Điều 8' };

/** Surrogacy for money is forbidden. */
export const noPaidSurrogacy: Source = {
	title: 'Luật Hôn nhân và gia đình, số 52/2014/QH13, Điều 5 khoản 2 điểm g',
};

/** Organs are neither bought nor sold, nor is their giving brokered for money. */
export const noTradeInOrgans: Source = {
	title: 'Luật Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác, số 75/2006/QH11, Điều 11',
};

/** Adoption may not be abused for profit, for labour or to trade in children. */
export const adoptionLaw: Source = { title: 'Luật Nuôi con nuôi, số 52/2010/QH12, Điều 13 khoản 1' };
