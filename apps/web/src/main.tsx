import { render } from "solid-js/web";
import { App } from "./app.tsx";
import "./style/index.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");
render(() => <App />, root);
