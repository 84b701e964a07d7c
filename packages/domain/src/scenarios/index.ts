export { demoRegister } from "./demo-register.ts";
export { suoiHoaDraft } from "./suoi-hoa-draft.ts";
export { thachLam } from "./thach-lam.ts";
