import type { Day } from './month.ts';

// Vietnam has had UTC+7 without summer time since 1975
const OFFSET = '+07:00';

/** The instant of a day and a local time such as `05:30` in Vietnam. */
export const instantInVietnam = (day: Day, time: string): Date => new Date(`${day}T${time}:00${OFFSET}`);

const clock = new Intl.DateTimeFormat('vi-VN', {
	timeZone: 'Asia/Ho_Chi_Minh',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23',
});

/** Local time in Vietnam as `05:30`. */
export const timeAt = (instant: Date): string => clock.format(instant);
