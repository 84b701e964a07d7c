import type { Archive } from "./archive.ts";
import { childrenOf, xmlRoot } from "./xml.ts";

export type Parts = {
  readonly document: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
};

/** Names of the parts of a Word document, by its relations: no producer has to call them as Word does. */
export function partsOf(archive: Archive): Parts {
  const document = relationsOf(archive, "").get("officeDocument") ?? "word/document.xml";
  const relations = relationsOf(archive, document);
  const part = (name: "styles" | "numbering" | "footnotes" | "endnotes"): Record<string, string> => {
    const target = relations.get(name);
    return target === undefined ? {} : { [name]: target };
  };
  return { document, ...part("styles"), ...part("numbering"), ...part("footnotes"), ...part("endnotes") };
}

/** Targets by the last word of their type. They are names of members only; nothing is ever opened by them. */
function relationsOf(archive: Archive, source: string): ReadonlyMap<string, string> {
  const slash = source.lastIndexOf("/");
  const folder = source.slice(0, slash + 1);
  const content = archive.read(`${folder}_rels/${source.slice(slash + 1)}.rels`);
  const relations = new Map<string, string>();
  for (const relation of content === null ? [] : childrenOf(xmlRoot(content))) {
    const type = relation.getAttribute("Type") ?? "";
    const target = relation.getAttribute("Target") ?? "";
    if (relation.getAttribute("TargetMode") === "External" || target === "") continue;
    const name = type.slice(type.lastIndexOf("/") + 1);
    if (!relations.has(name)) relations.set(name, resolved(folder, target));
  }
  return relations;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
