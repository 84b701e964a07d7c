/**
 * Data of the country, apart from the rules: whoever imports it carries it. The server does; a browser must not.
 */
export { vietnamOfficeCalendar } from "./office-days.data.ts";
export {
  type Commune,
  type Country,
  type FormerCommune,
  type Province,
  formerCommunesNamed,
  readCountry,
} from "./communes.ts";
export { COMMUNES_BEGAN_ON, type PlacesOfOffice, proposedSuccessions } from "./proposed-successions.ts";
