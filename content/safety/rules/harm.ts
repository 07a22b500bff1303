/* Words for what happens to people and for those who came home, as sources of families (see `pattern`). */

/** Somebody was deceived, sold, taken. */
export const HARM =
	'((bị|bị kẻ xấu|bị chúng|bị nó|bị người ta|bị bạn|mắc|sa|trúng|dính) (nó |người ta |kẻ xấu |bọn \\S+ |chúng )?(lừa|gạt|lường gạt|bán|mua bán|lừa bán|lừa gạt|lừa đảo|dụ|dụ dỗ|dắt đi|bắt|bắt đi|ép|rủ|hại|bóc lột|lợi dụng|lôi kéo|sập bẫy|mất|mưu|lừa tình|khổ|họa|nạn|quả lừa)|mắc (lừa|bẫy|mưu)|sa (bẫy|lưới|chân|cơ|vào tay)|sập (bẫy|lưới|hầm)|dính bẫy|vào (bẫy|tròng)|rơi vào (tay|bẫy|cảnh|đường dây|hoàn cảnh)|ra nông nỗi|nên nỗi|đến nông nỗi|gặp nạn|khổ|trả giá|bán mình|bán thân|vào động|trở thành nạn nhân|thành nạn nhân|bị như vậy|bị vậy|bị thế|gặp họa|mang họa|lãnh đủ|hậu quả|bán sang|bán đi|đi tong|hỏng đời)';

/** Somebody who came home from it. */
export const RETURNED =
	'((những |các |mấy |bọn |đám |lũ |tụi |cái )?(người|cô|chị|em|đứa|kẻ|bọn|đám|đối tượng|ả|con|con bé|con nhỏ|phụ nữ|gái|cháu|thằng|anh|bà|số|loại|hạng|trường hợp|nhà|nhà nào|gia đình|vợ|dâu|con dâu|con gái)( \\S+){0,3}? (từng|đã|mới|vừa|từng đã)?( )?(bị (lừa |kẻ xấu |người ta |đem )?(bán|mua bán|lừa|buôn|bắt|gạt)|trở về|hồi hương|hồi gia|trốn về|được trao trả|được giải cứu|được đưa về|bị trả về)|(đi|ở|sống|từ|lấy chồng|làm vợ|bị bán|bị bán sang|qua|bên|sang)( \\S+){0,3}? (bên (đó|đấy|ấy|kia|nớ|tàu|trung quốc|trung|lào|cam|miên|kia biên giới)|biên giới|xứ người|xứ lạ|nước ngoài|tàu|trung quốc|campuchia|cam pu chia|lào|miến điện|myanmar|bển|bên nớ|chỗ đó|mấy chỗ đó|động|ổ|quán|sòng bạc|casino|đất khách|quê người)( \\S+){0,3}? (về|mò về|trở về|trốn về|quay về|trả về|bò về|dắt về)|(từng|đã) (làm (gái|vợ|nô lệ|điếm)|bị bán|bị mua bán|bị lừa bán|qua tay|bị lừa|trải qua|làm vợ)|nạn nhân( (mua bán người|trở về|bị bán|hồi hương|của mua bán người))?|hồi hương|bị bán (về|rồi|như|mà|xong|thì)|bị người ta bán|bị trả về|để (cho )?bị (bán|lừa)|(khi |lúc )?(họ|chị ấy|em ấy|cô ấy) (được đưa về|trở về|về lại|hồi hương)|(nhà|họ|làng) có( \\S+){0,3} bị (bán|lừa)|(từng )?sa ngã (xứ người|bên|nơi)|(mấy|bọn|đám|lũ|tụi|cái|những|các) (đứa|cô|con|người|ả|chị|thằng|em|hạng|loại) (đó|ấy|kia|này|như vậy|như thế)( về)?|(các|mấy|những) (chị|cô|đứa|người)( \\S+)? (mang|dắt|đem|bế|bồng)( \\S+){0,2} về|(cô|con|chị|đứa|em|nó)( \\S+){0,1} (mới|vừa|ở đâu) về)';

/** Whoever does it: what is said of them is no blame of the harmed. */
export const TRADER = '(kẻ|bọn|chúng|tội phạm|thủ phạm|đối tượng|môi giới|băng nhóm|đường dây|lũ|tên|gã|mụ|tay)';

/** The text is about people being deceived or taken away at all. */
export const TOPIC =
	'lừa|bán|gạt|dụ|dụ dỗ|rủ|bắt cóc|mua bán|nạn nhân|bẫy|môi giới|trở về|mang về|hồi hương|làm xa|bên kia|biên giới|mất tích|bóc lột|người lạ|xuất khẩu|sang|bị hại|kẻ xấu|theo (người|trai)|trung quốc|campuchia|việc nhẹ|bị như';
