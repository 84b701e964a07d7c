// @vitest-environment jsdom
import { day, emptyStatistic, onTimeRate } from "@dondoc/domain";
import { cleanup, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, test } from "vitest";
import { FourCells, RateLines } from "./four-cells.tsx";

const statistic = {
  ...emptyStatistic,
  doneOnTime: 28,
  doneLate: 3,
  openInTime: 9,
  openOverdue: 6,
  excluded: { ...emptyStatistic.excluded, continuous: 49, suspended: 2 },
};

afterEach(cleanup);

describe("the official statistic", () => {
  test("is a table whose cells are found by row and column", () => {
    render(() => <FourCells statistic={statistic} />);
    expect(screen.getByRole("rowheader", { name: "Chưa hoàn thành" }).parentElement?.textContent).toContain(
      "6/46",
    );
    expect(screen.getByRole("columnheader", { name: "Quá hạn" })).toBeTruthy();
  });

  test("shows the rate with its formula and everything that stands outside", () => {
    const { container } = render(() => (
      <RateLines statistic={statistic} rate={onTimeRate(statistic, day("2024-10-21"))} />
    ));
    for (const text of [
      "28 ÷ (28 + 3 + 6)",
      "28/37 = 75,7 %",
      "49 thường xuyên",
      "0 không ghi ngày",
      "2 tạm dừng",
    ]) {
      expect(container.textContent).toContain(text);
    }
  });

  test("says that nothing has come due instead of dividing by nothing", () => {
    const { container } = render(() => (
      <RateLines statistic={emptyStatistic} rate={onTimeRate(emptyStatistic, day("2024-10-21"))} />
    ));
    expect(container.textContent).toContain("chưa có việc nào đến hạn");
  });
});
