import * as fc from "fast-check";

/** Property tests try the same cases in every run, so that the same changes survive. */
fc.configureGlobal({ seed: 20_241_020 });
