import { render } from "solid-js/web";
import { App } from "./app.tsx";
import "./style/index.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");
// In a task of its own: the code of the page is a long one already.
setTimeout(() => render(() => <App />, root));
