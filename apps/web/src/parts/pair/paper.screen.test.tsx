// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, test } from "vitest";
import { PairContext } from "./pair-context.ts";
import { Paper } from "./paper.tsx";

const text = "- Các sở trồng cây <b>ven đường</b> trước ngày 01 tháng 5.";
const marks = [{ kind: "task", span: { start: 2, end: text.length }, keys: ["t1"], label: "1" }] as const;

afterEach(cleanup);

describe("the paper", () => {
  test("shows what a document says as text, also where it looks like markup", () => {
    const { container } = render(() => <Paper text={text} headings={[]} marks={marks} />);
    expect(container.querySelector("b")).toBeNull();
    expect(container.textContent).toContain("<b>ven đường</b>");
  });

  test("leads from a sentence to what was taken from it", () => {
    const chosen: string[] = [];
    const pair = { selected: () => null, isSelected: () => false, select: (key: string) => chosen.push(key) };
    render(() => (
      <PairContext.Provider value={pair}>
        <Paper text={text} headings={[]} marks={marks} />
      </PairContext.Provider>
    ));
    fireEvent.click(screen.getByRole("link"));
    expect(chosen).toEqual(["t1"]);
  });
});
