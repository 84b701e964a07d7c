/**
 * Words by which a unit is known, in the spelled key (lower case, tone marks in their new place). Only the common
 * vocabulary of government: no name of a place or of one office. Seen: both source plans, directives and letters of
 * provinces, tables of the Government.
 */

/** A unit can begin with these. */
const heads = [
  "sở(?! hữu)",
  "ban(?! hành| đầu)",
  "phòng(?!,? ?chống| ngừa| cháy| tránh| bệnh)",
  "ủy ban",
  "ubnd",
  "hđnd",
  "ubmttq",
  "mttq",
  "mặt trận",
  "hội đồng",
  "bộ(?! tiêu chí| máy| phận| mặt| luật| môn| sưu)",
  "tổng cục",
  "cục",
  "chi cục",
  "vụ(?! việc| án)",
  "văn phòng",
  "vp",
  "thanh tra(?! trách nhiệm|, kiểm tra)",
  "công an(?! toàn)",
  "quân sự",
  "bộ chỉ huy",
  "biên phòng",
  "tỉnh ủy",
  "thành ủy",
  "huyện ủy",
  "thị ủy",
  "quận ủy",
  "đảng ủy",
  "đảng đoàn",
  "đảng bộ",
  "chi bộ",
  "chi ủy",
  "cấp ủy",
  "bcsđ",
  "chính quyền",
  "chính phủ",
  "quốc hội",
  "thủ tướng",
  "tỉnh đoàn",
  "thành đoàn",
  "huyện đoàn",
  "đoàn(?! kết| viên)",
  "hội(?! nghị| nhập| thảo| thi| họp| chợ| viên)",
  "liên đoàn",
  "liên hiệp",
  "liên minh",
  "hiệp hội",
  "báo(?! cáo| động| hiệu| chí)",
  "đài(?! thọ)",
  "cổng thông tin",
  "trung tâm",
  "trường(?! hợp)",
  "nhà trường",
  "bệnh viện",
  "trạm",
  "viện(?! trợ| dẫn)",
  "học viện",
  "tòa án",
  "kho bạc",
  "ngân hàng",
  "bảo hiểm xã hội",
  "bhxh",
  "thuế(?! thu| giá| tài nguyên)",
  "hải quan",
  "công ty",
  "tổng công ty",
  "tập đoàn",
  "doanh nghiệp",
  "hợp tác xã",
  "chủ tịch",
  "phó chủ tịch",
  "giám đốc",
  "phó giám đốc",
  "tổng giám đốc",
  "trưởng(?! thành)",
  "phó trưởng",
  "bí thư",
  "phó bí thư",
  "chánh",
  "cục trưởng",
  "bộ trưởng",
  "hiệu trưởng",
  "thủ trưởng",
  "người đứng đầu",
  "lãnh đạo(?!,| và chỉ đạo| thực hiện| toàn diện| chặt chẽ)",
  "thư ký",
  "phó thủ tướng",
  "tổng bí thư",
  "chủ nhiệm",
  "giáo viên",
  "gvcn",
  "bgh",
  "tổng phụ trách",
  "công đoàn",
  "chi đoàn",
  "liên đội",
  "kế toán",
  "nhân viên",
  "đồng chí",
  "đ/c",
  "ông",
  "bà",
  "tổ(?! chức| quốc)",
  "đội(?! ngũ)",
  "đơn vị",
  "cơ quan",
  "cơ sở(?! dữ liệu| vật chất| hạ tầng| để)",
  "địa phương",
  "thường trực",
  "thành viên",
  "ủy viên",
  "chủ đầu tư",
  "nhà đầu tư",
  "nhà thầu",
  "cảng vụ",
  "vườn quốc gia",
  "hạt kiểm lâm",
  "điện lực",
  "viễn thông",
  "bưu điện",
  "cán bộ(?! hóa)",
  "khoa(?! học)",
  "các(?: tổ)? (?:cơ quan|đơn vị|sở|ban|bộ|ngành|phòng|địa phương|cấp|huyện|xã|phường|quận|thị xã|thành phố|tỉnh|thôn|tổ|khu phố|tổ chức|đoàn|hội|doanh nghiệp|trường|nhà|cơ sở|bệnh viện|trung tâm|thành viên|chủ|khoa|lực lượng|đồng chí|đ/c|ông|cá nhân|đảng|chi|thành ủy|cục|vụ|công ty|ngân hàng|báo|đài|viện|hộ|hợp tác xã|tổng|ủy|lãnh đạo|trạm|đội|cán bộ|khối|bí thư|trưởng|giám đốc|thủ trưởng|tập thể|tiểu ban|hiệp hội|hiệu trưởng|cụm|khu|liên đoàn|ubnd|học viện|đối tượng|công chức|chức danh|phó|ban,)",
  "những (?:cơ quan|đơn vị|địa phương)",
  "tất cả các",
  "toàn thể",
  "toàn ngành",
  "mỗi (?:cơ quan|đơn vị|sở|huyện|xã|phường)",
  "từng (?:cơ quan|đơn vị|sở|huyện|xã|phường|khoa)",
  "ngành(?! nghề)",
  "lực lượng",
];
const unitHead = new RegExp(`^(?:${heads.join("|")})(?!\\p{L})`, "u");

/** VNPT, BHXH, VTV, UBMTTQVN: an abbreviation in capitals. */
const abbreviation =
  /^(?!VLNCN|TTHC|GPMB|CCN|KCN|CNTT|PCCC|THPT|VTYT|HSMT)(?:\p{Lu}{3,}|\p{Lu}{2,}[\p{Lu}&,]*)(?![\p{L}\d/]|\s(?!VN|TW)\p{Lu}{2})/u;

/** Whether a unit can begin at this place. `spelled` is the spelled key of `text`. */
export function startsUnit(text: string, spelled: string): boolean {
  return unitHead.test(spelled) || abbreviation.test(text);
}

/** Words that stay inside a collective ("các sở, ban, ngành, địa phương") instead of beginning a unit of their own. */
export const insideCollective =
  /^(?:sở|ban|bộ|ngành|phòng|đoàn thể|địa phương|đơn vị|huyện|thị xã|thành phố|tỉnh|xã|phường|thị trấn|quận|đặc khu|cơ quan|doanh nghiệp|tổ chức|cá nhân|báo chí|hội|cấp|chính quyền địa phương|thôn|khu phố|tổ dân phố|trường học|đội|hộ|cụm|vụ|cục|viện|giúp việc|tham mưu|trực thuộc)(?!\p{L})/u;

/** What a unit does, or how: the subject ends here. Without diacritics, so that a scan may garble them. */
export const predicates = new RegExp(
  `^(?:${[
    "chu tri|phoi hop|chiu trach nhiem|co trach nhiem|co nhiem vu|tiep tuc|day manh|chu dong|tich cuc|can cu|chi dao",
    "lanh dao|huong dan|to chuc|xay dung|thuc hien|ra soat|bao cao|theo doi|don doc|tham muu|tang cuong|trien khai",
    "nghien cuu|de xuat|kiem tra|giam sat|tuyen truyen|pho bien|quan triet|khan truong|kip thoi|thuong xuyen|dinh ky",
    "hang (?:nam|quy|thang|tuan|ngay)|tong hop|cung cap|ban hanh|bo tri|can doi|dam bao|bao dam|huy dong|van dong",
    "phat dong|phat huy|quan tam|cu the hoa|hoan thanh|hoan thien|hoan chinh|day nhanh|phan cong|cong bo|xem xet",
    "quyet dinh|phe duyet|tham dinh|cap nhat|khai thac|ap dung|ho tro|tao dieu kien|tham gia|chuan bi|dang ky|thong bao",
    "ket hop|nang cao|bam sat|chap hanh|duy tri|tiep nhan|xu ly|giai quyet|tap trung|uu tien|khao sat|phan bo|lien he",
    "danh gia|phu trach|quan ly|lua chon|doi moi|ung dung|thanh lap|tap huan|boi duong|dao tao|xac dinh|khuyen khich",
    "luu y|nghiem tuc|quyet liet|thong nhat|truc tiep|trang bi|tu to chuc|lap ke hoach|thong tin kip thoi|tiep thu",
    "gop phan|hoan tat|thuc day|phan dau|van hanh|su dung|thanh tra|dua tin|thong ke|tru dong|lam tot|mo rong|siet chat",
    "ke khai|tra loi|phan luong|tien hanh|lam viec|nam bat|chu trong|bo sung|sua doi|dieu chinh|phat hien|ngan chan",
    "xac minh|thu hoi|cung co|kien toan|ky ket|cu can bo|giup(?! viec)|dau tu(?! xay dung)|chiu su|thuong truc phoi hop|dong chu tri|cung thuc hien",
    "tham van|danh muc|phan tich|cong khai|tuan thu|tuan tra|tao su|vinh danh|yeu cau|de nghi|chi thi|ban giao|ket noi|nhanh chong|dong thoi|san sang|tap hop|kiem soat|dieu tra|dieu hanh|to giac|truc ban|ung pho|di doi|phan loai|xep loai|rut kinh nghiem|so ket|tong ket|hop dong|ky cam ket|ket luan|quyet nghi|khen thuong|dang tai|phat song|phan dau",
    "trang tri|lap dat|sua chua|van chuyen|mua sam|khac phuc|thao go|chuan y|ra quan|trien lam|bieu dien|dien tap|luyen tap|doi chieu|xac nhan|thu thap|kiem dem|thanh toan|quyet toan|bao tri|khoi phuc|phong toa|khoanh vung|tieu huy|cham soc suc khoe|tang thoi luong|lam ro|giao nhan|nghiem thu|truy quet",
  ].join("|")})(?![a-z])`,
);

/** Short verbs that only their diacritics tell from other words. */
export const shortPredicates =
  /^(?:là|được|phải|cần(?! thiết| thơ)|sẽ|cử(?! tri)|mời|gửi|trình(?! độ| tự)|lập|đưa(?! tin)|giao(?! thông| dịch| lưu| tiếp)|ký|nêu(?! trên)|lấy|mở|rà|tăng(?! cường)|giảm|nộp|treo|rút|chuyển(?! đổi| giao)|luôn|sớm|có(?! liên quan| chức năng| thẩm quyền| tên| cụm| giường| nhu cầu)|làm|tự(?! do| nhiên| nguyện| vệ| lực| chủ))(?!\p{L})/u;

/** The short verbs are half of other words too: "công trình", "đăng ký", "thành lập", "giúp việc". */
export const halfBefore =
  /(?:^|[\s,])(?:công|chương|quá|tiến|lộ|quy|hành|giáo|tờ|đăng|thư|chữ|thành|độc|bàn|giúp|trật|thứ|tuần) $/u;

/** After a list of units these begin something else. */
export const breaksOff =
  /^(?:trong (?:quý|tháng|năm|ngày|vòng|thời hạn|tuần|giai đoạn|việc|công tác|quá trình|đó|thời gian|hoạt động|khuôn khổ|tổ chức|lĩnh vực|phân|cung|kiểm|xử|giải|đào|triển)|để|nhằm|theo(?! dõi)|về|khi|như(?! sau)|trên cơ sở|tại|với|từ|đến|nếu|qua|bằng|sau|trước|cùng với|do|vào|thông qua|đối với|thì|mà|nhưng|hoặc theo|tình hình|kết quả|việc|chậm nhất|muộn nhất|hạn cuối|ngày \d+|những|làm cơ sở|đã|nội dung|danh sách|danh mục|số liệu|biện pháp|phương án|giải pháp|lộ trình|các (?:nội dung|giải pháp|biện pháp|chỉ tiêu|vấn đề|trường hợp|quy định|nhiệm vụ|hoạt động))(?!\p{L})/u;

/** Before these words a verb is part of a name: "ban quản lý", "cơ quan tham mưu", "các tổ chức". */
export const nounBefore =
  /(?:^|[\s,])(?:ban|phòng|cục|cơ quan|tổ|đoàn|lực lượng|đội|bộ|ủy ban|chi cục|công tác|hội đồng|trung tâm|trực tiếp|chức năng|ngành|đơn vị sự nghiệp|đội ngũ|hạt|khối|chuyên viên|cơ sở|tổng|viên) $/u;

/** "chủ đầu tư", "dự án đầu tư xây dựng": building and investing in names. */
export const beforeBuilding = /(?:^|[\s,])(?:chủ|nhà|dự án|xúc tiến|đầu tư|phòng|ban|sở|kế hoạch và) $/u;

/** Verbs that also name what a body is for. */
export const nounish =
  /^(?:quan ly|kiem tra|chi dao|tham muu|giam sat|thanh tra|dau tu|xay dung|nghien cuu|danh gia|huong dan|tham dinh|tuyen truyen|ho tro|dao tao|khai thac|van hanh|tiep nhan|khao sat|dieu chinh|xu ly|ung dung|thong ke|cung cap|theo doi|to chuc|van dong|giai quyet|dang ky|boi duong|lap ke hoach|phat hanh|lua chon|phu trach)(?![a-z])/;

/** "tổ chức" is a body of people here, not a verb. */
export const organisation =
  /^to chuc(?:,|;| va| chinh tri| xa hoi| doan the| tin dung| kinh te| lien quan| dang| co so| phi| thanh vien| khoa hoc| nghe nghiep| quan chung| cong doan| ca nhan| co(?![a-z])| xa|$)/;
