import type { MachineFacts, NameFacts } from '../machine.ts';
import type { HealthPart } from './health-part.ts';

/** A clock that is a little off hurts nobody. */
const CLOCK_SECONDS = 120;
/** Certificates are renewed a month ahead; under this nobody has done so. */
const CERTIFICATE_DAYS = 14;

/** What stands under the product, in whole sentences. */
export function machineInWords(machine: MachineFacts): readonly HealthPart[] {
	return [clock(machine), versions(machine), keys(machine), names(machine), stuck(machine)];
}

function clock({ clockBehindSeconds }: MachineFacts): HealthPart {
	const isTrouble = clockBehindSeconds > CLOCK_SECONDS;
	return {
		title: 'Đồng hồ',
		isTrouble,
		sentences: [
			isTrouble
				? `Đồng hồ máy này chậm ít nhất ${Math.round(clockBehindSeconds / 60)} phút so với việc đã ghi gần nhất. Hãy bật tự chỉnh giờ (timedatectl set-ntp true); ngày và tháng của bản tin tính theo đồng hồ này.`
				: 'Đồng hồ không chậm hơn việc đã ghi gần nhất.',
		],
	};
}

function versions({ outdated }: MachineFacts): HealthPart {
	return {
		title: 'Phiên bản',
		isTrouble: outdated.length > 0,
		sentences:
			outdated.length === 0
				? ['Node và cơ sở dữ liệu không có lỗ hổng đã biết trong bảng của phiên bản này.']
				: outdated.map(
						({ what, version, floor }) =>
							`${what} ${version} có lỗ hổng đã biết. Hãy nâng cấp lên ${floor} hoặc mới hơn rồi khởi động lại.`,
					),
	};
}

function keys({ areSecretsOpen }: MachineFacts): HealthPart {
	return {
		title: 'Khóa bí mật',
		isTrouble: areSecretsOpen,
		sentences: [
			areSecretsOpen
				? 'Người khác trên máy này đọc được tệp secrets.json trong DATA_DIR. Hãy chạy: chmod 600 secrets.json.'
				: 'Chỉ người chạy Loa Làng đọc được tệp khóa.',
		],
	};
}

function names({ names: all }: MachineFacts): HealthPart {
	const sentences = all.flatMap(troubleOf);
	return {
		title: 'Tên miền và chứng chỉ',
		isTrouble: sentences.length > 0,
		sentences: [...sentences, `Người dùng mở: ${all.map(({ url }) => url).join(', ')}.`],
	};
}

function troubleOf({ url, isKnown, certificateDays }: NameFacts): readonly string[] {
	if (!isKnown) return [`Máy này không tìm thấy tên trong ${url}. Hãy kiểm tra SITE_URL, CMS_URL và bản ghi DNS.`];
	if (!url.startsWith('https:')) return [];
	if (certificateDays === undefined)
		return [`Không lấy được chứng chỉ của ${url}. Hãy xem máy chủ đứng trước (nginx, Caddy) có chạy không.`];
	if (certificateDays < 0)
		return [`Chứng chỉ của ${url} đã hết hạn. Hãy gia hạn ngay; điện thoại đang báo trang không an toàn.`];
	return certificateDays < CERTIFICATE_DAYS
		? [`Chứng chỉ của ${url} hết hạn sau ${certificateDays} ngày. Hãy gia hạn (certbot renew).`]
		: [];
}

function stuck({ stuckMinutes }: MachineFacts): HealthPart {
	return {
		title: 'Hàng chờ',
		isTrouble: stuckMinutes > 0,
		sentences: [
			stuckMinutes > 0
				? `Có việc đã chờ ${stuckMinutes} phút mà chưa ai làm. Hãy xem npm run cms hoặc npm run worker có chạy không; xem "Đang làm" trên trang Tình trạng và dừng việc bị treo.`
				: 'Không việc nào chờ lâu.',
		],
	};
}
