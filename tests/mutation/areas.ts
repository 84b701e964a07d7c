/** The parts of the rule book whose tests are tried by mutation, as patterns below packages/domain. */
export const areas: Readonly<Record<string, readonly string[]>> = {
  "roll-up": ["src/roll-up/*.ts"],
  schedule: [
    "src/kernel/{days,calendar-day,office-calendar,period}.ts",
    "src/task/{schedule,timeliness,due-group,urging-due,progress-in,open-periods,extended-deadline,assignment-day}.ts",
    "src/report/{report-series,report-period,report-instance}.ts",
  ],
  access: ["src/access/*.ts"],
};
