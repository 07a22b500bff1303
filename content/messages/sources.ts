/** The official texts that the starter messages stand on (domain.md sections 1 and 2). */

export const law = { title: 'Luật Phòng, chống mua bán người, số 53/2024/QH15, Điều 7' };

/** The hotline 111 serves against human trafficking. */
export const hotlineDecree = { title: 'Nghị định 162/2025/NĐ-CP' };

/** The national day, 30 July. */
export const nationalDayDecision = { title: 'Quyết định 793/QĐ-TTg năm 2016' };
