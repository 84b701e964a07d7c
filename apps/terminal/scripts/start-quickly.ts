/**
 * What would slow the first moment of every call down, rewritten in the bundle. Each rule that no longer finds what it
 * rewrites stops the build.
 */

/** Ink's layout engine decodes itself by `fetch`, which takes 250 ms to load; it has another way where there is none. */
const yoga = {
  file: "yoga-layout/dist/binaries/yoga-wasm-base64-esm.js",
  from: '"function"!=typeof fetch?Promise',
  to: "true?Promise",
};

/** `import a from "node:x";`, `import * as a from …`, `import { a, b as c } from …`, as the bundler writes them. */
const builtinImport =
  /^import (?:(?<whole>[\w$]+)|\* as (?<space>[\w$]+)|(?:(?<own>[\w$]+), )?\{(?<names>[^}]*)\}) from "(?<module>node:[\w/]+)";$/gmu;

/**
 * Importing a module of Node reads every name it exports, and some of them load much more when they are read (`fs`: its
 * streams, `process`: all three of its own). Taken directly, only what is named is read.
 */
function withoutBuiltinImports(code: string): string {
  let direct = code;
  for (const { 0: imported, groups = {} } of code.matchAll(builtinImport)) {
    const { whole, space, own, names, module } = groups;
    const builtin = `process.getBuiltinModule(${JSON.stringify(module)})`;
    const bound = [
      whole,
      space,
      own,
      names === undefined ? undefined : `{${names.replaceAll(" as ", ": ")}}`,
    ];
    const taken = bound.flatMap((name) => (name === undefined ? [] : [`const ${name} = ${builtin};`]));
    direct = direct.replace(imported, () => taken.join(" "));
  }
  return direct;
}

export function startQuickly() {
  const found = { yoga: false, builtins: false };
  return {
    name: "start-quickly",
    transform: (code: string, id: string): string | null => {
      if (!id.endsWith(yoga.file) || !code.includes(yoga.from)) return null;
      found.yoga = true;
      return code.replace(yoga.from, yoga.to);
    },
    renderChunk: (code: string): string => {
      const direct = withoutBuiltinImports(code);
      found.builtins ||= direct !== code;
      return direct;
    },
    generateBundle: (): void => {
      const missing = Object.entries(found).filter(([, isFound]) => !isFound);
      if (missing.length > 0)
        throw new Error(`Nothing to rewrite for ${missing.join(", ")}: see start-quickly.ts.`);
    },
  };
}
