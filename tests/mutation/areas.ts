/** Which files of packages/domain an area changes, and which tests have to notice: those of the area itself. */
export type Area = { readonly rules: readonly string[]; readonly tests: readonly string[] };

export const areas: Readonly<Record<string, Area>> = {
  "roll-up": { rules: ["src/roll-up/*.ts"], tests: ["src/roll-up/*.test.ts"] },
  schedule: {
    rules: [
      "src/kernel/{days,calendar-day,office-calendar,period}.ts",
      "src/task/{schedule,timeliness,due-group,urging-due,progress-in,open-periods,extended-deadline,assignment-day}.ts",
      "src/report/{report-series,report-period,report-instance}.ts",
    ],
    tests: ["src/{kernel,task,report}/*.test.ts"],
  },
  access: { rules: ["src/access/*.ts"], tests: ["src/access/*.test.ts"] },
};
