import { asking, linking, naming } from "./answer-examples.tsx";
import { cascading } from "./cascade-examples.tsx";
import { GalleryShelf } from "./gallery-shelf.tsx";
import { standing } from "./state-examples.tsx";

const examples = [...standing, ...naming, ...linking, ...asking, ...cascading];

/** The parts that tell how things stand, with answers and links. */
export function GalleryPage() {
  return <GalleryShelf examples={examples} other="papers" />;
}
