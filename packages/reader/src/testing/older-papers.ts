import { leftThenRight, motto, stateName } from "./state-head.ts";

/** Further papers of invented offices: layouts and spellings of other years, and what a scan makes of them. */

/** A letter of 2009: old spelling, a short date, units with a stroke behind their number. */
export const letterOf2009 = `UBND TỈNH HÀ SƠN            ${stateName}
                                 Độc lập – Tự do – Hạnh phúc
Số: 1423/UBND-VX             Hà Sơn, ngày 05/8/2009
V/v tăng cường phòng, chống
dịch cúm A trong trường học

                 Kính gửi:  - Sở Giáo dục & Đào tạo;
                            - Sở Y tế;
                            - UBND các huyện, thành phố.

     Thực hiện Công điện số 1212/CĐ-TTg ngày 27/7/2009 của Thủ tướng Chính phủ và Công văn
số 4512/BYT-DPMT ngày 30/7/2009 của Bộ Y tế về việc phòng chống dịch, Uỷ ban nhân dân tỉnh đề nghị
các đơn vị làm ngay mấy việc sau:
     1/ Sở Giáo dục & Đào tạo: Chỉ đạo các trường tổng vệ sinh lớp học xong trước ngày 20/8/2009;
hướng dẫn giáo viên theo dõi sức khoẻ học sinh hàng ngày, báo cáo nhanh về Sở Y tế khi có ca
nghi ngờ.
     2/ Sở Y tế:
     - Bảo đảm đủ thuốc, hoá chất cho tuyến huyện, xã.
     - Chủ trì, phối hợp với Sở Thông tin và Truyền thông, Đài PTTH tỉnh đẩy mạnh tuyên truyền.
     - Tổng hợp tình hình, báo cáo UBND tỉnh vào 15 giờ thứ Năm hàng tuần.
     3/ UBND các huyện, thành phố: Củng cố Ban chỉ đạo phòng, chống dịch; bố trí ngân sách dự
phòng cho công tác chống dịch trên địa bàn.
     Giao Sở Y tế chủ trì, đôn đốc, kiểm tra việc thực hiện công văn này, định kỳ báo cáo UBND tỉnh./.

Nơi nhận:                                  TM. UỶ BAN NHÂN DÂN
- Như trên;                                  KT/ CHỦ TỊCH
- TTTU, TTHĐND tỉnh (b/c);                   PHÓ CHỦ TỊCH
- CT, các PCT UBND tỉnh;
- Sở TT&TT, Đài PTTH tỉnh;
- Lưu VT, VX.
                                              Lương Thị Mận`;

const headOfDecision = leftThenRight({
  issuer: ["ỦY BAN NHÂN DÂN", "HUYỆN THẠCH LÂM"],
  number: "1906/QĐ-UBND",
  place: "Thạch Lâm",
  on: "22 tháng 9 năm 2022",
});

/** A decision whose appendix hands out the work, each cell on a line of its own. */
export const decisionWithTable = `${headOfDecision.join("\n")}
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch cải cách hành chính năm 2023 của huyện Thạch Lâm
CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030;
Theo đề nghị của Trưởng phòng Nội vụ huyện tại Tờ trình số 311/TTr-PNV ngày 15/9/2022.
QUYẾT ĐỊNH:
Điều 1. Kèm theo Quyết định này là Kế hoạch cải cách hành chính năm 2023 của huyện Thạch Lâm.
Điều 2. Giao Phòng Nội vụ theo dõi, nhắc nhở các cơ quan thực hiện Kế hoạch; tổng hợp, báo cáo UBND huyện kết quả thực hiện hằng quý.
Điều 3. Chánh Văn phòng HĐND và UBND huyện, Trưởng các phòng, ban, Chủ tịch UBND các xã, thị trấn chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Sở Nội vụ (b/c);
- TT Huyện ủy, HĐND huyện;
- Lưu: VT.
CHỦ TỊCH
Nông Văn Tú
PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2023
(Kèm theo Quyết định số 1906/QĐ-UBND ngày 22/9/2022 của Chủ tịch UBND huyện)
STT
Nội dung công việc
Sản phẩm
Đơn vị chủ trì
Nơi phối hợp
Thời gian hoàn thành
I
CẢI CÁCH THỂ CHẾ
1
Rà soát văn bản quy phạm pháp luật do HĐND, UBND huyện ban hành
Báo cáo kết quả rà soát
Phòng Tư pháp
Các phòng, ban liên quan
Quý III/2023
2
Tổ chức đối thoại với người dân về thủ tục hành chính
Hội nghị
Văn phòng HĐND và UBND huyện
UBND các xã, thị trấn
Tháng 5 và tháng 11
II
CẢI CÁCH TỔ CHỨC BỘ MÁY
3
Sắp xếp các đơn vị sự nghiệp công lập
Quyết định của UBND huyện
Phòng Nội vụ
Phòng Tài chính - Kế hoạch
Trước 30/6/2023
4
Cập nhật phần mềm quản lý cán bộ
Dữ liệu được cập nhật
Phòng Nội vụ
Các cơ quan, đơn vị
Thường xuyên`;

/** A directive of the Party, a paragraph on each line. */
export const partyDirective = `ĐẢNG BỘ TỈNH ĐẠI AN
HUYỆN ỦY TIÊN PHÚ
*
Số 27-CT/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Tiên Phú, ngày 14 tháng 11 năm 2023

CHỈ THỊ
về chấn chỉnh việc quản lý trật tự xây dựng trong toàn huyện

Thời gian qua, công tác quản lý trật tự xây dựng trên địa bàn huyện đạt kết quả nhất định. Tuy nhiên, vẫn còn 47 trường hợp vi phạm chưa xử lý. Để khắc phục tình trạng trên, Ban Thường vụ Huyện ủy yêu cầu các cấp ủy, tổ chức đảng thực hiện tốt các nhiệm vụ sau:
1. Các chi bộ, đảng bộ trực thuộc quán triệt Luật Xây dựng; đưa nội dung quản lý trật tự xây dựng vào sinh hoạt định kỳ.
2. Ủy ban nhân dân huyện chỉ đạo:
- Rà soát, xử lý dứt điểm 47 trường hợp vi phạm trước 31/3/2024.
- Phòng Kinh tế và Hạ tầng công khai quy hoạch chi tiết tại trụ sở các xã trong tháng 12 năm 2023.
3. Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các tổ chức chính trị - xã hội tuyên truyền, vận động nhân dân chấp hành pháp luật.
4. Ủy ban Kiểm tra Huyện ủy hằng năm xây dựng chương trình kiểm tra, giám sát chuyên đề về trật tự xây dựng.
5. Ban Tuyên giáo Huyện ủy hướng dẫn việc tuyên truyền, quán triệt Chỉ thị.
6. Văn phòng Huyện ủy phối hợp các ban xây dựng Đảng theo dõi, kiểm tra việc thực hiện Chỉ thị, định kỳ báo cáo Ban Thường vụ Huyện ủy.
Chỉ thị này phổ biến đến chi bộ để thực hiện.

Nơi nhận:
- Thường trực Tỉnh ủy (báo cáo),
- Các đồng chí Huyện ủy viên,
- Các chi, đảng bộ trực thuộc,
- Lưu VPHU.
T/M BAN THƯỜNG VỤ
BÍ THƯ

Lý Thị Hồng Vân`;

/** A plan of a school office as a scan gives it: figures read as letters, marks lost. */
export const scannedSchoolPlan = `UBND THÀNH PHO TRÀ LÝ ${stateName}
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO ${motto}
Số: 3l8/KH-PGDĐT Trà Lý, ngày I5 tháng 9 năm 2O16
KẺ HOẠCH
Kiểm tra, đánh giá phong trào "Trường học thân thiện" năm học 2016 - 2017
Căn cứ Công văn số 1277/SGDĐT-CTHSSV ngày 06/9/2016 của Sở Giáo dục và
Đào tạo vê việc hướng dân nhiệm vụ công tác học sinh năm học 2016-2017;
Phòng Giáo dục và Đào tạo xây dựng kê hoạch như sau:
I. MỤC ĐÍCH, YÊU CÀU
- Đánh giá đúng thực chất kêt quả phong trào.
- Kip thời biêu dương các đơn vị làm tôt.
II. NỘI DUNG
1. Các trường tự kiêm tra, chấm điểm theo bộ tiêu chí; gửi hồ sơ về
Phòng Giáo dục và Đào tạo trước ngày 3O/4/2017.
2. Phòng Giáo dục và Đào tạo thành lập đoàn kiểm tra, tiến hành kiêm tra tại 20%
số trường trong tháng 5/2017.
2
3. Công đoàn Giáo dục thành phố phôi hợp với Phòng Giáo dục và Đào tạo, Thành đoàn tổ chức hội
thi "Tiêng hát học trò" chào mừng ngày 20/11.
II. TỔ CHỨC THỰC HIỆN
1. Bộ phận chuyên môn Tiểu học
- Tham mưu quyêt định thành lập đoàn kiểm tra.
- Tông hợp kêt quả, báo cáo lãnh đạo Phòng và Sở Giáo dục và Đào tạo trước
ngày 05/6/2017.
2. Hiệu trưởng các trường
- Xây dựng kế hoạch của đơn vị, hoàn thành trong tháng 9/2016.
- Đảm bảo 100% học sinh được học môn bơi hoặc kỹ năng phòng chống đuối nước.
Trên đây là kế hoạch của Phòng, yêu cầu các trường nghiêm túc thực hiện./.
Nơi nhận: TRƯỞNG PHÒNG
- Sở GD&ĐT (b/c);
- UBND TP (b/c):
- Các trường TH, THCS (t/h);
- Lưu: VT, CMTH.
Đinh Thị Hạnh`;
