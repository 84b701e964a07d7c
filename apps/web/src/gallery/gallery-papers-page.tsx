import { GalleryShelf } from "./gallery-shelf.tsx";
import { pairing } from "./pair-examples.tsx";
import { registering } from "./register-examples.tsx";
import { stepping } from "./step-examples.tsx";

const examples = [...stepping, ...registering, ...pairing];

/** The parts of papers, steps and the register. */
export function GalleryPapersPage() {
  return <GalleryShelf examples={examples} other="figures" />;
}
