import { readFileSync } from "node:fs";
import { readDocument, readText } from "@dondoc/reader";
import { DOMParser } from "@xmldom/xmldom";
import { Document, Packer, Paragraph } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { type Figure, fastestOf, mediansOf } from "./figure.ts";

const ROUNDS = 9;
const MEGABYTE = 1_000_000;

const plan = readFileSync(
  new URL("../../packages/server/src/demo/documents/ke-hoach-77-kh-ubnd.txt", import.meta.url),
  "utf8",
);

/** What reading a paper costs beyond looking at its letters once. */
export async function figures(): Promise<readonly Figure[]> {
  return [throughput(), growth(), await wordFile()];
}

/** The floor of any reading: bring the text into one form and cut it into lines. */
function floor(text: string): number {
  return text.normalize("NFC").split("\n").length;
}

function throughput(): Figure {
  const [least = Number.NaN, read = Number.NaN] = fastestOf(ROUNDS * 12, [
    () => floor(plan),
    () => mustRead(plan),
  ]);
  return {
    name: `reading a plan of ${plan.length} characters (${read.toFixed(1)} ms) ÷ NFC and lines`,
    value: read / least,
    unit: "×",
    bar: { atMost: 150 },
  };
}

/** A paper of a size: the plan with its items said again until it is long enough. */
function paperOf(characters: number): string {
  const [head = "", items = "", closing = ""] = plan.split(/(?=^II\/|^Nơi nhận)/mu);
  return head + items.repeat(Math.ceil(characters / items.length)) + closing;
}

function growth(): Figure {
  const small = paperOf(MEGABYTE);
  const large = paperOf(10 * MEGABYTE);
  const [one = Number.NaN, ten = Number.NaN] = mediansOf(3, [() => mustRead(small), () => mustRead(large)]);
  return {
    name: `reading 10 MB (${(ten / 1000).toFixed(1)} s) ÷ reading 1 MB`,
    value: ten / one,
    unit: "×",
    bar: { atMost: 11 },
  };
}

async function wordFile(): Promise<Figure> {
  const text = paperOf(20_000);
  const children = text.split("\n").map((line) => new Paragraph({ text: line }));
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const [parse = Number.NaN, read = Number.NaN] = fastestOf(ROUNDS * 3, [
    () => parseOnly(bytes),
    () => {
      const reading = readDocument({ fileName: "ke-hoach.docx", bytes });
      if (!reading.ok) throw new Error(reading.problem.code);
    },
  ]);
  return {
    name: `reading a Word plan of 20 kB (${read.toFixed(1)} ms) ÷ unzipping it and parsing its XML`,
    value: read / parse,
    unit: "×",
    bar: { atMost: 10 },
  };
}

function parseOnly(bytes: Uint8Array): void {
  const part = unzipSync(bytes)["word/document.xml"];
  if (part === undefined) throw new Error("The Word file has no document.");
  new DOMParser().parseFromString(strFromU8(part), "text/xml");
}

function mustRead(text: string): void {
  const reading = readText(text, { characters: 20 * MEGABYTE, lines: MEGABYTE });
  if (!reading.ok) throw new Error(reading.problem.code);
}
