export { tesseractEngine } from "./tesseract-engine.ts";
