import { motto, stateName } from "./state-head.ts";

/** Papers of invented offices, one of each kind, laid out as extraction leaves them. */

/** A notice of what a meeting concluded, wrapped hard, its columns side by side. */
export const notice = `VĂN PHÒNG UBND TỈNH SÔNG MƠ          ${stateName}
                                          ${motto}
      Số: 214/TB-VPUBND
                                        Sông Mơ, ngày 18 tháng 8 năm 2023

                            THÔNG BÁO
      Kết luận của Phó Chủ tịch UBND tỉnh Lê Văn Hạc tại buổi làm việc
          về tiến độ các dự án cấp nước sạch nông thôn

       Ngày 15/8/2023, tại Văn phòng UBND tỉnh, đồng chí Lê Văn Hạc - Phó Chủ
tịch UBND tỉnh đã chủ trì buổi làm việc về tiến độ các dự án cấp nước sạch
nông thôn. Tham dự buổi làm việc có đại diện lãnh đạo các Sở: Xây dựng, Tài
chính; UBND các huyện Hạ Lương, Thượng Lương.
       Sau khi nghe Sở Xây dựng trình bày, các đơn vị tham gia ý kiến trong buổi
họp, Phó Chủ tịch UBND tỉnh Lê Văn Hạc kết luận như sau:
       1. Ghi nhận, đánh giá cao sự cố gắng của các đơn vị trong thời gian qua. Tuy
nhiên, tiến độ một số dự án còn chậm.
       2. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, UBND các huyện
Hạ Lương, Thượng Lương rà soát toàn bộ các công trình đã xuống cấp, đề xuất
phương án sửa chữa, báo cáo UBND tỉnh trước ngày 30/9/2023.
       3. Giao Sở Tài chính thẩm định nguồn vốn, tham mưu UBND tỉnh phân bổ kinh
phí cho các dự án đủ điều kiện; hoàn thành trong tháng 10/2023.
       4. UBND huyện Hạ Lương:
       - Khẩn trương hoàn thành giải phóng mặt bằng công trình hồ chứa Tà Khao
trước ngày 15 tháng 9 năm 2023;
       - Vận động nhân dân đóng góp ngày công, phối hợp chặt chẽ với Ban Quản lý
dự án nước sạch tỉnh trong quá trình thi công.
       5. Yêu cầu các chủ đầu tư định kỳ hằng tháng (trước ngày 25) báo cáo tiến độ
thực hiện về Sở Xây dựng để tổng hợp, báo cáo UBND tỉnh.
       6. Về kiến nghị của Công ty cổ phần Nước sạch Mơ Xanh: Giao Sở Tài nguyên
và Môi trường xem xét, trả lời Công ty theo quy định; thời gian xong trước ngày
05/9/2023.
       Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị liên quan biết, thực
hiện./.

Nơi nhận:                                          KT. CHÁNH VĂN PHÒNG
- Chủ tịch, các PCT UBND tỉnh;                      PHÓ CHÁNH VĂN PHÒNG
- Các Sở: Xây dựng, Tài chính, Tài nguyên và
Môi trường;
- UBND huyện Hạ Lương;
- Lưu: VT, KTN.

                                                     Đỗ Thị Sen`;

/** A directive of 2011 in the old spelling, a paragraph on each line. */
export const directive = `UỶ BAN NHÂN DÂN
TỈNH SÔNG MƠ
--------
${stateName}
${motto}
---------------
Số: 05/2011/CT-UBND
Sông Mơ, ngày 07 tháng 3 năm 2011

CHỈ THỊ
Về việc chấn chỉnh công tác phòng cháy, chữa cháy rừng mùa khô năm 2011

Trong những năm qua, công tác bảo vệ rừng trên địa bàn tỉnh đã có nhiều chuyển biến. Tuy nhiên tình trạng đốt nương làm rẫy vẫn còn diễn ra.
Thực hiện Chỉ thị số 270/CT-TTg ngày 12/02/2010 của Thủ tướng Chính phủ về việc triển khai các biện pháp cấp bách phòng cháy, chữa cháy rừng, Chủ tịch UBND tỉnh chỉ thị:
1. Sở Công nghiệp và Phát triển chăn nuôi:
a) Chủ trì, phối hợp với Công an tỉnh, Bộ Chỉ huy Hải đội tỉnh kiểm tra, đôn đốc các địa phương thực hiện phương án phòng cháy, chữa cháy rừng.
b) Chỉ đạo Chi cục Kiểm lâm thường xuyên dự báo cấp cháy, thông tin kịp thời đến các địa phương.
c) Hướng dẫn các chủ rừng xây dựng phương án, hoàn thành xong trước ngày 20/3/2011.
2. Sở Tài chính cân đối ngân sách, bố trí kinh phí cho công tác phòng cháy, chữa cháy rừng theo quy định.
3. Công an tỉnh, Bộ Chỉ huy Hải đội tỉnh: Xây dựng kế hoạch phối hợp, sẵn sàng lực lượng, phương tiện tham gia chữa cháy khi có yêu cầu.
4. Chủ tịch UBND các huyện, thị xã:
- Chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để xảy ra cháy lớn do buông lỏng phòng cháy, chữa cháy rừng trên địa bàn;
- Kiện toàn Ban chỉ huy phòng cháy, chữa cháy rừng cấp huyện, cấp xã trong tháng 3/2011;
- Định kỳ hàng tháng báo cáo kết quả về UBND tỉnh (qua Sở Công nghiệp và Phát triển chăn nuôi).
5. Đài Truyền hình và Phát thanh tỉnh, Báo Sông Mơ tăng thời lượng tuyên truyền về phòng cháy, chữa cháy rừng trong suốt mùa khô.
Yêu cầu Thủ trưởng các ban, sở, ngành, Chủ tịch UBND các huyện, thị xã nghiêm túc triển khai thực hiện Chỉ thị này. Giao Sở Công nghiệp và Phát triển chăn nuôi theo dõi, tổng hợp kết quả thực hiện, báo cáo Chủ tịch UBND tỉnh.
Chỉ thị này có hiệu lực kể từ ngày ký./.

Nơi nhận:
- Thủ tướng Chính phủ (để b/c);
- Bộ NN&PTNT (để b/c);
- Như trên;
- Lưu: VT, NLN.
CHỦ TỊCH



Hoàng Văn Mẫn`;

/** A letter whose columns the extraction ran together. */
export const letter = `UBND TỈNH SÔNG MƠ ${stateName}
SỞ GIÁO DỤC VÀ ĐÀO TẠO ${motto}

Sô: 1377/SGDĐT-CTTT Sông Mơ, ngày 09 tháng 9 năm 2019
V/v triển khai công tác phòng,
chống bệnh sốt xuất huyết
trong trường học

Kính gửi:
- Phòng Giáo dục và Đào tạo các huyện, thành phố;
- Các trường trung học phổ thông;
- Các đơn vị trực thuộc Sở.

Thực hiện Công văn số 3201/UBND-VX ngày 03/9/2019 của UBND tỉnh Sông Mơ
về tăng cường phòng, chống dịch bệnh sốt xuất huyết, Sở Giáo dục và Đào tạo yêu
cầu các đơn vị thực hiện các nội dung sau:

1. Phối hợp với trung tâm y tế trên địa bàn tổ chức diệt bọ gậy, phun hóa
chất diệt muỗi trong khuôn viên nhà trường; hoàn thành trước ngày 20/9/2019.

2. Tuyên truyền cho học sinh, phụ huynh học sinh về cách phòng bệnh bằng
hình thức phù hợp.

3. Thường xuyên theo dõi sức khỏe học sinh; khi phát hiện ca bệnh phải báo
ngay cho trạm y tế xã, phường và Phòng Giáo dục và Đào tạo.

4. Phòng Giáo dục và Đào tạo các huyện, thành phố kiểm tra việc thực hiện
của các trường trên địa bàn.

Báo cáo kết quả thực hiện gửi về Sở Giáo dục và Đào tạo (qua Phòng Chính
trị tư tưởng) trước ngày 30/9/2019 để tổng hợp, báo cáo UBND tỉnh.

Nhận được công văn này, đề nghị các đơn vị nghiêm túc triển khai thực hiện./.

Nơi nhận: KT. GIÁM ĐỐC
- Như trên; PHÓ GIÁM ĐỐC
- UBND tỉnh (b/c);
- Giám đốc Sở (b/c);
- Lưu: VT, CTTT.

Vi Thị Lụa`;

/** A plan as a scan garbles it. */
export const scannedPlan = `UY BAN NHÂN DÂN          CỌNG HÒA XÃ HÔI CHỦ NGHĨA VIỆT NAM
THÀNH PHÓ MƠ XANH               ${motto}

Sô: 412 /KH-UBND         Mơ Xanh, ngày 1l tháng 5 năm 2016

KÉ HOẠCH
Triên khai Tháng hành động vì an toàn thực phâm năm 2016
trên địa bàn thành phố

Thực hiện Kê hoạch sô 88/KH-BCĐ ngày 05/4/2016 của Ban Chỉ đạo liên ngành
vê vệ sinh an toàn thực phâm tỉnh, UBND thành phô xây dựng Kê hoạch như sau:

I. MỤC ĐÍCH, YÊU CÂU
1. Mục đích
Nâng cao nhận thức của người dân.
2. Yêu câu
- Triên khai đông bộ, hiệu quả.

H. NỘI DUNG HOẠT ĐỘNG
1. Công tác tuyên truyên
- Tô chức lễ phát động tại phường Trung Tâm; thời gian: ngày 15/5/2016.
- Treo băng rôn, khâu hiệu tại các chợ, trường học.
Phân công thực hiện: Trạm Y tế các xã, phường.
2. Công tác kiêm tra
- Thành lập 02 đoàn kiêm tra liên ngành, kiêm tra các cơ sở sản xuất, kinh doanh thực
phâm.
- Xử phạt kịp thời các cơ sở sai phạm.

HI. KINH PHÍ
Từ nguôn kinh phí sự nghiệp y tê năm 2016.

IV. TÔ CHỨC THỰC HIỆN
1. Phòng Y tế thành phô
- Chủ trì, phôi hợp với Trung tâm Y tế, Phòng Kinh tế tham mưu thành lập đoàn kiêm tra.
- Tông hợp kêt quả, báo cáo UBND thành phô và Ban Chỉ đạo tỉnh trước ngày 20/6/2016.
2. Trung tâm Y tê thành phô
- Giám sát ngộ độc thực phâm, điêu tra, xử lý khi có ca ngộ độc.
3. Phòng Giáo dục và Đào tạo: chỉ đạo các trường học có bêp ăn thực hiện nghiêm quy
định vê an toàn thực phâm.
4. Đê nghị Ủy ban MTTQ Việt Nam thành phô và các đoàn thê vận động hội viên tham gia.
5. UBND các xã, phường:
- Xây dựng kê hoạch triên khai tại địa phương.
- Báo cáo kêt quả vê Phòng Y tê trước ngày 15/6/2016 đê tông hợp.

Trên đây là Kê hoạch triên khai Tháng hành động, yêu câu các cơ quan, đơn vị nghiêm
túc thực hiện./.

Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Sở Y tê (b/c); KT. CHỦ TỊCH
- TT Thành ủy, TT HĐND TP (b/c); PHÓ CHỦ TỊCH
- Các phòng, ban, ngành;
- UBND các xã, phường;
- Lưu: VT.

Hà Thị Mỵ`;

/** An appendix with its cells parted by tabs; one is empty. */
export const tabbedAppendix = `PHỤ LỤC II
DANH MỤC NHIỆM VỤ GIAO CÁC SỞ, NGÀNH NĂM 2025
(Kèm theo Quyết định số 90/QĐ-UBND ngày 11/01/2025 của UBND tỉnh Sông Mơ)

STT	Nhiệm vụ	Đơn vị chủ trì	Đơn vị phối hợp	Thời hạn	Sản phẩm
1	Xây dựng đề án phát triển du lịch cộng đồng	Sở Du lịch	Sở Tài chính, UBND các huyện	Tháng 6/2025	Đề án
2	Tổ chức hội nghị xúc tiến đầu tư	Ban Quản lý khu kinh tế	Sở Công Thương	Quý III/2025	Hội nghị
3	Lập dự án bảo tồn làng nghề	Sở Văn hóa		15/12/2025	Hồ sơ dự án`;

/** An appendix with its columns kept in place; cells run over lines and one ordinal stands half way down. */
export const alignedAppendix = `                                   PHỤ LỤC
      PHÂN CÔNG NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH PHÁT TRIỂN DU LỊCH NĂM 2024
      (Kèm theo Kế hoạch số 19/KH-UBND ngày 22/01/2024 của UBND tỉnh Sông Mơ)

 TT          Nội dung nhiệm vụ            Đơn vị chủ trì     Đơn vị phối hợp    Thời gian
                                                                               hoàn thành
  1   Xây dựng bộ nhận diện thương hiệu   Sở Văn hóa, Thể    Sở Công Thương,    Tháng
      du lịch của tỉnh                    thao và Du lịch    UBND các huyện     6/2024

  2   Tổ chức tuần văn hóa ẩm thực        UBND huyện Hạ      Sở Công Thương     Quý III/2024
                                          Lương

      Nâng cấp đường vào khu du lịch      Sở Xây dựng        UBND huyện         Tháng
  3   hồ Tà Khao                                             Thượng Lương       12/2024`;
