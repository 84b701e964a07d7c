/**
 * The marks of the product. Solid is done and hollow is open; round is in time and pointed is late. Whoever cannot see
 * colours still tells every state by its shape, and every mark stands beside its word.
 */
export type IconName =
  | "done"
  | "donelate"
  | "open"
  | "soon"
  | "over"
  | "new"
  | "cont"
  | "event"
  | "again"
  | "undated"
  | "pause"
  | "check"
  | "doc"
  | "nodoc"
  | "tick"
  | "no"
  | "clock"
  | "sun"
  | "moon"
  | "upload"
  | "find"
  | "fold"
  | "person"
  | "signal";

export function Icon(props: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg class={`i ${props.class ?? ""}`} aria-hidden="true">
      <use href={`#i-${props.name}`} />
    </svg>
  );
}

/** The shapes, drawn once at the top of the page; `Icon` points to them. */
export function IconShapes() {
  return (
    <svg class="shapes" width="0" height="0" aria-hidden="true">
      <defs>
        <StateShapes />
        <ThingShapes />
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch-line" d="M0 0V6" />
        </pattern>
      </defs>
    </svg>
  );
}

function StateShapes() {
  return (
    <>
      <symbol id="i-done" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path class="cut" d="M4.6 8.2l2.3 2.3 4.5-4.9" />
      </symbol>
      <symbol id="i-donelate" viewBox="0 0 16 16">
        <path d="M8 .8 15.6 14.6H.4z" fill="currentColor" />
        <path class="cut" d="M5.2 10.4l2 1.9 3.6-3.9" />
      </symbol>
      <symbol id="i-open" viewBox="0 0 16 16">
        <circle class="line" cx="8" cy="8" r="6" />
      </symbol>
      <symbol id="i-soon" viewBox="0 0 16 16">
        <circle class="line" cx="8" cy="8" r="6" />
        <path d="M8 8V2a6 6 0 0 1 6 6z" fill="currentColor" />
      </symbol>
      <symbol id="i-over" viewBox="0 0 16 16">
        <path class="line" d="M8 2.4 14.3 13.8H1.7z" />
        <path class="line thin" d="M8 6.4v3.4M8 10.9v1.6" />
      </symbol>
      <symbol id="i-new" viewBox="0 0 16 16">
        <circle class="line dashed" cx="8" cy="8" r="6" />
      </symbol>
      <symbol id="i-cont" viewBox="0 0 16 16">
        <path class="line thin" d="M1.5 5h13M1.5 8h13M1.5 11h13" />
      </symbol>
      <symbol id="i-event" viewBox="0 0 16 16">
        <path class="line" d="M2 12h4V4h4v8h4" />
      </symbol>
      <symbol id="i-again" viewBox="0 0 16 16">
        <path class="line thin" d="M13.500 8a5.500 5.500 0 1 1-1.800-4.100M13.500 1.500v3.300h-3.300" />
      </symbol>
      <symbol id="i-undated" viewBox="0 0 16 16">
        <path class="line" d="M2 8h2.4M6.8 8h2.4M11.600 8H14" />
      </symbol>
      <symbol id="i-pause" viewBox="0 0 16 16">
        <path class="line" d="M5 2.5v11M11 2.5v11" />
      </symbol>
    </>
  );
}

function ThingShapes() {
  return (
    <>
      <symbol id="i-check" viewBox="0 0 16 16">
        <path class="line" d="M1 8c1.2-3 2.2-3 3.500 0s2.300 3 3.500 0 2.300-3 3.500 0 2.300 3 3.500 0" />
      </symbol>
      <symbol id="i-doc" viewBox="0 0 16 16">
        <path class="line thin" d="M3 1.200h6.500L13 4.700v10.100H3zM9.200 1.500V5H13" />
      </symbol>
      <symbol id="i-nodoc" viewBox="0 0 16 16">
        <path class="line thin dashed" d="M3 1.200h6.500L13 4.700v10.100H3z" />
      </symbol>
      <symbol id="i-no" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.8" />
        <path d="M3.8 12.2 12.2 3.8" stroke="currentColor" stroke-width="1.8" />
      </symbol>
      <symbol id="i-tick" viewBox="0 0 16 16">
        <path class="line" d="M2 8.500l4 4 8-9" />
      </symbol>
      <symbol id="i-clock" viewBox="0 0 16 16">
        <circle class="line thin" cx="8" cy="8" r="6.500" />
        <path class="line thin" d="M8 4v4.200l2.800 1.800" />
      </symbol>
      <symbol id="i-sun" viewBox="0 0 16 16">
        <circle class="line thin" cx="8" cy="8" r="3" />
        <path
          class="line thin"
          d="M8 .8v2M8 13.200v2M.8 8h2M13.200 8h2M2.900 2.900l1.400 1.400M11.700 11.700l1.400 1.400M2.900 13.100l1.400-1.400M11.700 4.300l1.400-1.400"
        />
      </symbol>
      <symbol id="i-moon" viewBox="0 0 16 16">
        <path class="line thin" d="M13.500 9.800A6 6 0 0 1 6.200 2.500a6 6 0 1 0 7.300 7.300z" />
      </symbol>
      <symbol id="i-upload" viewBox="0 0 16 16">
        <path class="line thin" d="M8 11V2.500M4.500 6 8 2.500 11.500 6M2 10.500v4h12v-4" />
      </symbol>
      <symbol id="i-find" viewBox="0 0 16 16">
        <path class="line thin" d="M11.500 6.500a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM10.200 10.200l4.300 4.300" />
      </symbol>
      <symbol id="i-fold" viewBox="0 0 16 16">
        <path class="line" d="M3 5.500l5 5 5-5" />
      </symbol>
      <symbol id="i-person" viewBox="0 0 16 16">
        <path class="line thin" d="M11 5a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM2 15c0-3.500 2.500-5 6-5s6 1.500 6 5" />
      </symbol>
      <symbol id="i-signal" viewBox="0 0 16 16">
        <path class="line thin" d="M2 14 14 2M4 6.500a6 6 0 0 1 8 0M6 9.500a3 3 0 0 1 4 0" />
      </symbol>
      <symbol id="i-logo" viewBox="0 0 24 24">
        <path class="line" d="M3 3h18v18H3zM7 8h10M7 12h10M7 16h6" />
        <path class="ochre" d="M3 12h2M16.500 16h3" />
      </symbol>
    </>
  );
}
