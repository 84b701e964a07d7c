export type { Block, Paper, PaperClosing, PaperHead, PaperLayout, PaperTable } from "./paper.ts";
export type {
  PlanReportFacts,
  ReportedTarget,
  ReportedTask,
  TaskGroup,
  Voice,
} from "./report/plan-report-facts.ts";
export { planReport } from "./report/plan-report.ts";
export { docxOfPaper } from "./docx/docx-of-paper.ts";
export { htmlOfPaper } from "./html/html-of-paper.ts";
export { pdfOfPaper } from "./pdf/pdf-of-paper.ts";
export type { Listing, ListingCell, ListingColumn } from "./listing/listing.ts";
export { csvOfListing } from "./listing/csv-of-listing.ts";
export { xlsxOfListing } from "./listing/xlsx-of-listing.ts";
export { type Feed, type FeedItem, rssOfFeed } from "./rss/rss-of-feed.ts";
export { appendixOf } from "./xlsx/appendix.ts";
export { type CalendarEntry, type OfficeCalendar, calendarOf } from "./calendar/calendar.ts";
export { textOfPaper } from "./text/text-of-paper.ts";
export { type SlipFacts, type UrgedItem, slipOf } from "./slip/urging-slip.ts";
export { type Letter, type LetterLine, type WrittenLetter, writtenLetter } from "./mail/letter.ts";
export { type MinutesFacts, minutesOf } from "./minutes/inspection-minutes.ts";
export { directiveReport } from "./report/directive-report.ts";
export type { CascadedPlan, DirectiveReportFacts, ReportedLevel } from "./report/directive-report-facts.ts";
export {
  type ReportKind,
  type ReportPart,
  ReportTemplate,
  TemplateChange,
  builtInTemplate,
  reportKinds,
} from "./report/report-template.ts";
export { type CollectionFacts, collectionSheet } from "./xlsx/collection-sheet.ts";
export { type ScorecardFacts, scorecardSheet } from "./xlsx/scorecard-sheet.ts";
