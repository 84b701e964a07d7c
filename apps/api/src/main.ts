import { runServer } from "@dondoc/server";
import { isLanguage } from "@dondoc/words";

/** Runs the server of one office. What it does lives in @dondoc/server; here are only the process and its words. */
const wanted = process.env.DONDOC_LANG;

process.exitCode = await runServer(process.env, {
  language: isLanguage(wanted) ? wanted : "vi",
  from: process.env.INIT_CWD ?? process.cwd(),
  isEmpty: process.argv.includes("--empty"),
  say: (sentence) => console.error(sentence),
});
