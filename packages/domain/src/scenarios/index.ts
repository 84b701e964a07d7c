export { demoRegister } from "./demo-register.ts";
export { overSixty } from "./over-sixty.ts";
export { reorganisation2025 } from "./reorganisation-2025.ts";
export { suoiHoaDraft } from "./suoi-hoa-draft.ts";
export { thachLam } from "./thach-lam.ts";
export {
  type WorkStory,
  evidence,
  given,
  suoiHoa,
  workAfter,
  workStories,
  workStoryNames,
} from "./suoi-hoa-work.ts";
