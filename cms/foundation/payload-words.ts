/*
 * Payload's own Vietnamese keeps English words ("fields không hợp lệ", "unknown error") and does not always say what to
 * do next. Only what differs stands here; `test/unit/admin-words.test.ts` reads all of it for words that are left.
 */
export const payloadWords = {
	vi: {
		authentication: {
			apiKey: 'Khóa truy cập',
			confirmGeneration: 'Xác nhận, tạo khóa truy cập',
			enableAPIKey: 'Dùng khóa truy cập',
			generateNewAPIKey: 'Tạo khóa truy cập mới',
			generatingNewAPIKeyWillInvalidate:
				'Tạo khóa truy cập mới sẽ <1>vô hiệu hóa</1> khóa cũ. Bạn có muốn tiếp tục không?',
			newAPIKeyGenerated: 'Đã tạo khóa truy cập mới.',
			resetPasswordToken: 'Mã đặt lại mật khẩu',
			tokenRefreshSuccessful: 'Đã gia hạn phiên làm việc.',
		},
		error: {
			correctInvalidFields: 'Còn ô chưa đúng. Hãy xem dòng chữ dưới các ô được đánh dấu rồi lưu lại.',
			emailOrPasswordIncorrect: 'Email hoặc mật khẩu không đúng. Hãy kiểm tra rồi thử lại.',
			followingFieldsInvalid_one: 'Chưa lưu được, ô sau chưa đúng:',
			followingFieldsInvalid_other: 'Chưa lưu được, các ô sau chưa đúng:',
			incorrectCollection: 'Không có mục này.',
			noFilesUploaded: 'Chưa có tệp nào được tải lên. Hãy chọn tệp rồi lưu lại.',
			noMatchedField: 'Không có ô nào tên "{{label}}".',
			problemUploadingFile: 'Chưa tải được tệp lên. Hãy thử lại; nếu vẫn lỗi, báo quản trị hệ thống.',
			tokenInvalidOrExpired: 'Đường dẫn đã hết hạn hoặc đã dùng rồi. Hãy xin đường dẫn mới.',
			tokenNotProvided: 'Đường dẫn thiếu mã. Hãy mở lại đường dẫn trong thư.',
			unknown: 'Máy chủ gặp lỗi. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống.',
			unspecific: 'Máy chủ gặp lỗi. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống.',
			verificationTokenInvalid: 'Đường dẫn xác minh đã hết hạn hoặc đã dùng rồi.',
		},
		fields: {
			block: 'Khối',
			blocks: 'khối',
			blockType: 'Loại khối',
			chooseBetweenCustomTextOrDocument: 'Chọn giữa tự gõ địa chỉ hoặc dẫn đến một tài liệu.',
			customURL: 'Tự gõ địa chỉ',
			enterURL: 'Gõ địa chỉ',
			searchForBlock: 'Tìm khối',
			toggleBlock: 'Mở hoặc gập khối',
		},
		general: {
			collections: 'Các mục',
			globals: 'Cấu hình chung',
			menu: 'Mục lục',
		},
		upload: {
			dragAndDropHere: 'hoặc kéo và thả tệp vào đây',
			fileName: 'Tên tệp',
			fileSize: 'Dung lượng tệp',
			pasteURL: 'Dán địa chỉ',
			selectFile: 'Chọn một tệp',
			selectCollectionToBrowse: 'Chọn một mục để tìm',
		},
		validation: {
			fieldHasNo: 'Ô này không có: {{label}}',
			invalidSelection: 'Lựa chọn ở ô này không còn dùng được. Hãy chọn lại.',
			invalidSelections: 'Ô này có những lựa chọn không còn dùng được:',
			notValidDate: '"{{value}}" không phải là một ngày. Hãy chọn trong lịch.',
			validUploadID: 'Ô này chưa chọn đúng tệp. Hãy chọn lại.',
		},
	},
};
