export { demoRegister } from "./demo-register.ts";
