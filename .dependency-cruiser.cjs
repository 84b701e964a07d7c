/**
 * Which way the rooms of the house may know each other (`pnpm imports`). Each comment says what to do instead.
 * Tests are free inside their package: a rule about sources leaves `*.test.ts` and `testing/` out.
 */
const notSource = "(\\.test\\.tsx?$|/testing/)";
const domain = (...concepts) => `^packages/domain/src/(${concepts.join("|")})/`;

/** unit ← directive ← plan ← task ← the rest; the kernel stands below them all. */
const ladder = ["kernel", "unit", "directive", "plan", "task"];
const oneWay = ladder.map((concept, step) => ({
  name: `domain-${concept}-looks-down`,
  comment:
    `In the domain concepts point one way: ${ladder.join(" ← ")} ← the rest. What ${concept}/ needs from above comes in ` +
    "as an argument (a fact with a name), or the function belongs to the higher concept.",
  severity: "error",
  from: { path: domain(concept), pathNot: notSource },
  to: { path: "^packages/domain/src/[^/]+/", pathNot: domain(...ladder.slice(0, step + 1)) },
}));

const packageMayKnow = (name, known, libraries) => ({
  name: `${name}-knows-${["itself", ...known].join("-")}`,
  comment:
    `packages/${name} may import itself${known.map((other) => `, @dondoc/${other}`).join("")} and ` +
    `${libraries.join(", ") || "no library"}. Move what needs more to a package above, or hand it in as an argument.`,
  severity: "error",
  from: { path: `^packages/${name}/src/`, pathNot: notSource },
  to: {
    pathNot: [
      `^packages/(${[name, ...known].join("|")})/src/`,
      ...libraries.map((library) => `(^|/)node_modules/${library}/`),
    ],
  },
});

module.exports = {
  forbidden: [
    packageMayKnow("domain", [], ["zod"]),
    ...oneWay,
    packageMayKnow("words", ["domain"], []),
    packageMayKnow("reader", ["domain", "words"], ["fflate", "@xmldom/xmldom", "unpdf"]),
    packageMayKnow("writer", ["domain", "words"], ["docx", "fflate", "pdfmake", "zod"]),
    {
      name: "server-knows-no-face",
      comment: "The server does not know its clients: what both sides need is the domain's or the words'.",
      severity: "error",
      from: { path: "^packages/server/src/", pathNot: notSource },
      to: { path: "^packages/client/" },
    },
    {
      name: "clients-take-types-only",
      comment:
        'A client may write `import type … from "@dondoc/server"` and nothing more: ask over HTTP, or move the rule to the ' +
        "domain. Only serve*.ts and admin*.ts of the terminal may load the server, by `await import(…)`.",
      severity: "error",
      from: {
        path: ["^packages/client/src/", "^apps/(web|terminal)/"],
        pathNot: [notSource, "^apps/terminal/.*/(serve|admin)[^/]*\\.tsx?$"],
      },
      to: { path: "^packages/server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "terminal-loads-server-lazily",
      comment:
        'Load the server inside the function that needs it (`await import("@dondoc/server")`): every other command of the ' +
        "terminal would wait for it at start.",
      severity: "error",
      from: { path: "^apps/terminal/.*/(serve|admin)[^/]*\\.tsx?$", pathNot: notSource },
      to: { path: "^packages/server/", dynamic: false, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "web-does-not-read-papers",
      comment: "Reading a document is the server's work: the browser uploads it and shows the draft.",
      severity: "error",
      from: { path: ["^apps/web/", "^packages/client/"], pathNot: notSource },
      to: { path: "^packages/(reader|writer)/" },
    },
    {
      name: "apps-never-import-apps",
      comment:
        "What two apps need is a package: client for both faces, words for sentences, domain for rules.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "packages-stand-below-apps",
      comment: "A package never imports an app or the tests: turn the arrow round.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(apps|tests)/" },
    },
    {
      name: "sql-stays-in-its-rooms",
      comment:
        "Only *.store.ts, *.query.ts, database/ and ledger/ of the server know SQL: put the statement there and import " +
        "a function with a name.",
      severity: "error",
      from: {
        path: "^(packages|apps)/",
        pathNot: ["\\.(store|query)\\.ts$", "^packages/server/src/(database|ledger)/", notSource],
      },
      to: { path: "(^|/)node_modules/(kysely|pg|@types/pg|@electric-sql/pglite)/" },
    },
    {
      name: "no-circles",
      comment: "Two files that import each other are one file, or a third is missing its name.",
      severity: "error",
      from: {},
      // Two files may know each other's types.
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolved-and-declared",
      comment:
        "Nothing is there: mend the path, or declare the dependency in the package.json of the package that imports it.",
      severity: "error",
      from: {},
      to: {
        couldNotResolve: true,
      },
    },
    {
      name: "declared-where-imported",
      comment:
        "Declare the dependency in the package.json of the package that imports it (exact version, or the catalog).",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "sources-need-no-dev-dependency",
      comment:
        "What runs in production stands under `dependencies`; only types and tests may use a dev dependency.",
      severity: "error",
      from: {
        path: "^(packages/[^/]+|apps/(api|terminal|web))/src/",
        pathNot: [notSource, "\\.examples\\.tsx$"],
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.vitepress/cache|coverage|fixtures)/" },
    // "specify" tells `import type` from `import`: the rules for clients rest on it.
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
    builtInModules: { add: ["node:sqlite"] },
  },
};
