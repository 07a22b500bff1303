/** The person was known when the page was opened, and is not any more; what was written is still on the page. */
export const SESSION_OVER =
	'Phiên làm việc đã hết nên chưa lưu. Chữ bạn viết còn nguyên trên trang này: hãy mở trang quản lý ở một thẻ khác, đăng nhập lại, rồi bấm lại ở đây.';
