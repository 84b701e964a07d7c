import { paperWords } from "@dondoc/words";
import { headLines } from "../head-lines.ts";
import type { Block, Paper, PaperClosing, PaperTable } from "../paper.ts";
import { escaped } from "./escaped.ts";

/** The paper as one page to look at and to print: no script, no address of another host, every text escaped. */
export function htmlOfPaper(paper: Paper): string {
  const { issuer, number, nation, placeAndDay } = headLines(paper.head);
  const title = `${paper.typeName}: ${paper.subject}`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style></head><body>
<header><div>${lines(issuer)}<p>${escaped(number)}</p></div>
<div>${lines(nation)}<p><em>${escaped(placeAndDay)}</em></p></div></header>
<h1>${escaped(paper.typeName.toLocaleUpperCase("vi"))}<br>${escaped(paper.subject)}</h1>
${paper.blocks.map(blockOf).join("\n")}
<footer><div>${leftOf(paper.closing)}</div><div>${signing(paper.closing.authority)}</div></footer>
</body></html>`;
}

/** Recipients, or who signs as well. */
function leftOf({ recipients, counterpart }: PaperClosing): string {
  if (counterpart !== undefined) return signing(counterpart);
  const lines = recipients.map((text) => `<p>- ${escaped(text)}</p>`).join("");
  return `<p><b><i>${escaped(paperWords.vi.recipients)}:</i></b></p>${lines}`;
}

function signing(texts: readonly string[]): string {
  return lines(texts.map((text) => text.toLocaleUpperCase("vi")));
}

const style = [
  "@page{size:A4;margin:20mm 20mm 20mm 30mm}",
  "body{font:14pt/1.35 'Times New Roman',Tinos,serif;color:#000;background:#fff;max-width:170mm;margin:10mm auto;padding:0 4mm}",
  "header,footer{display:grid;grid-template-columns:2fr 3fr;gap:6mm;text-align:center}",
  "footer{margin-top:8mm;break-inside:avoid}footer div:first-child{text-align:left;font-size:12pt}",
  "header p,footer p{margin:0}",
  "h1{font-size:14pt;text-align:center;margin:8mm 0 6mm}h2,h3{font-size:14pt;margin:4mm 0 2mm;break-after:avoid}",
  "p{margin:0 0 2mm;text-align:justify}header p,.to{text-align:center}",
  "table{border-collapse:collapse;width:100%;font-size:12pt;margin-bottom:3mm}",
  "th,td{border:1px solid #000;padding:1mm 1.5mm;vertical-align:top;text-align:left;overflow-wrap:anywhere}",
  "thead{display:table-header-group}tr{break-inside:avoid}th{text-align:center}",
  "@media screen and (max-width:600px){body{font-size:12pt}table{display:block;overflow-x:auto}}",
].join("");

function lines(texts: readonly string[]): string {
  return texts.map((text, at) => `<p>${at === texts.length - 1 ? bold(text) : escaped(text)}</p>`).join("");
}

function bold(text: string): string {
  return `<b>${escaped(text)}</b>`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "heading": {
      const text = block.level === 1 ? block.text.toLocaleUpperCase("vi") : block.text;
      const name = block.level === 1 ? "h2" : "h3";
      return `<${name}>${escaped(`${block.label} ${text}`.trim())}</${name}>`;
    }
    case "addressee":
      return `<p class="to">${escaped(block.text)}</p>`;
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "item":
      return `<p>- ${escaped(block.text)}</p>`;
    case "table":
      return tableOf(block.table);
    default:
      return block satisfies never;
  }
}

function tableOf({ columns, rows }: PaperTable): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns
    .map(({ share }) => `<col style="width:${String((100 * share) / shares)}%">`)
    .join("");
  const head = columns.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`);
  return `<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}
