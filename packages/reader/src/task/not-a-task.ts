import { bareKey } from "../text/key.ts";

/** Paragraphs that close a paper without giving anybody anything to do. Bare key; seen: nearly every plan and letter. */
const closingFormulas: readonly RegExp[] = [
  /^tren day la /,
  /^can cu (?:cac )?(?:noi dung|y kien|ke hoach|chi thi|cong van|thong bao|nhung noi dung|ket luan)[^.;]{0,60}(?:tren|nay)[, ]/,
  /^(?:quyet dinh|chi thi|ke hoach|quy dinh|quy che|nghi quyet|ket luan|cong van) nay (?:co hieu luc|thay the|duoc pho bien|pho bien|ap dung|duoc ap dung|co gia tri)/,
  /chiu trach nhiem (?:thi hanh|to chuc thi hanh)/,
  /^(?:trong qua trinh (?:to chuc |trien khai )?(?:thuc hien|trien khai)|qua trinh (?:to chuc |trien khai )?thuc hien)/,
  /^(?:neu|truong hop) (?:co )?(?:phat sinh|kho khan|vuong mac)/,
  /(?:thong bao|gui)(?: [a-z,]+){0,22} (?:de |duoc )?biet(?:,? (?:va |phoi hop|trien khai|thuc hien|nghiem tuc|chi dao|to chuc)[^.]{0,60})?[./ ]*$/,
  /^(?:nhan duoc|rat mong|tran trong)/,
  /^[^.;,]{0,40} tu giai the|^[^.;]{0,40}duoc su dung con dau|^(?:[a-z ,]{0,40})co quyen (?:trinh bay|khieu nai|to cao)/,
];

const anyClosingFormula = new RegExp(closingFormulas.map((formula) => formula.source).join("|"));

const exhortation =
  /(?:yeu cau|de nghi|giao) (?:cac |thu truong|lanh dao|chu tich|giam doc|truong |ubnd|uy ban|cap uy|so |toan )/;
const general =
  /(?:nghiem tuc|khan truong|tap trung|chu dong|quyet liet|nghiem chinh)?,? ?(?:to chuc |trien khai,? ?)+(?:thuc hien|to chuc)|nghiem tuc thuc hien|phoi hop,? (?:to chuc )?(?:trien khai )?thuc hien|neu cao tinh than|quan triet|(?:to chuc )?thuc hien (?:nghiem|tot|dung|day du|co hieu qua|chi thi|ke hoach|cac noi dung)/;

/** What makes a closing paragraph a task after all: something to draw up, or a report of results. */
const concrete =
  /giao (?:cho )?[^.;]{3,120} (?:theo doi|don doc|kiem tra|lam dau moi|la (?:co quan )?(?:dau moi|thuong truc)|tham muu)(?![a-z])|xay dung (?:va ban hanh )?(?:ke hoach|phuong an|chuong trinh)|ban hanh (?:ke hoach|van ban)|(?:bao cao|gui|thong tin)[^.;]{0,40}ket qua|(?:bao cao|gui)[^.;]{0,120}truoc ngay/;

/** "Trên đây là …", "Yêu cầu … nghiêm túc triển khai thực hiện": nothing concrete for anybody. */
export function isClosingFormula(text: string): boolean {
  const key = bareKey(text).slice(0, 1500);
  const closes = anyClosingFormula.test(key) || (exhortation.test(key) && general.test(key));
  return closes && !concrete.test(key.replace(/vuong mac.*$/, ""));
}

/** "Thời gian: …", "Thành phần: …": says something about its item and orders nothing. */
const descriptor =
  /^(?:chu de|khau hieu|doi tuong|thanh phan|hinh thuc|noi dung|thoi gian|thoi luong|thoi han|dia diem|ket qua|so luong|phuong phap|quy mo|muc dich|y nghia|yeu cau(?! (?:cac|thu truong|so|ubnd|uy ban|don vi|lanh dao|chu tich|giam doc|truong|phong))|pham vi|ghi chu|luu y|co cau|giang vien|bao cao vien|chu tri|tieu chi|muc thuong|co cau giai|kinh phi|du kien|khach moi)(?: (?!va |thuc hien nghiem)[a-z,/]+){0,6}\s*(?:\([^)]{0,60}\)\s*)?:/;

export function isDescriptor(text: string): boolean {
  return descriptor.test(bareKey(text).slice(0, 160));
}

/** "Ghi nhận …", "Cơ bản thống nhất …": what a meeting thought, not what anybody is to do. */
const opinion =
  /^(?:ghi nhan|danh gia cao|bieu duong|hoan nghenh|co ban (?:thong nhat|dong y|nhat tri)|thong nhat (?:voi )?(?:noi dung|bao cao|de xuat|chu truong|danh gia)|dong y (?:voi )?(?:noi dung|bao cao|de xuat|chu truong)|nhat tri|(?:trong )?thoi gian qua|ve co ban|tuy nhien|ben canh (?:do|nhung)|nhin chung|[a-z ,]{0,60}(?:ghi nhan|danh gia cao) (?:va |no luc|ket qua|su |cac |nhung ))/;

export function isOpinion(text: string): boolean {
  return opinion.test(bareKey(text).slice(0, 200));
}

/** Whether text that ends in a colon gives an order of its own besides leading in what follows. */
export function ordersItself(text: string): boolean {
  const key = bareKey(text);
  const before = key.search(/,? (?:trong do|dong thoi|trong do,)/);
  return before > 0 && /(?:xay dung|ban hanh|lap|thanh lap|phe duyet)/.test(key.slice(0, before));
}

/** "…, cụ thể:", "… một số nhiệm vụ sau:". */
export function isLeadIn(text: string): boolean {
  return (
    /:\s*$/.test(text) ||
    /(?:cu the|nhu) sau\s*[.:]?$|(?:nhiem vu|noi dung|cong viec)[a-z ,]{0,40} sau\s*[.:]?$/.test(
      bareKey(text).slice(-80),
    )
  );
}
