export { type InBoth, type Language, isLanguage, languages } from "./language.ts";
export { dayText, longDayText, monthDayText, monthYearText, shortDayText, weekdayText } from "./day-text.ts";
export {
  LEAST_DENOMINATOR,
  bytesText,
  counted,
  decimalText,
  fractionText,
  numberIn,
  numberText,
  romanText,
} from "./number-text.ts";
export type { PastEvent, Problem, ProblemCode, ServerProblem, StaleVersion } from "./problem.ts";
export { isProblem } from "./problem.ts";
export { problemSentence } from "./problem-sentence.ts";
export { documentTypeWords, documentWords } from "./document.ts";
export { type CalendarWords, calendarWords } from "./calendar.ts";
export { collectionWords } from "./collection.ts";
export { paperWords } from "./paper.ts";
export { slipWords } from "./slip.ts";
export { directiveReportWords } from "./directive-report.ts";
export { minutesWords } from "./minutes.ts";
export { sheetWords } from "./sheet.ts";
export { directiveWords } from "./directive.ts";
export { followUpWords } from "./follow-up.ts";
export { fundingWords } from "./funding.ts";
export { sentReportWords } from "./sent-report.ts";
export { inboxWords } from "./inbox.ts";
export { draftWords } from "./draft.ts";
export { duePhrase, dueWords } from "./due.ts";
export { type GalleryState, galleryWords } from "./gallery.ts";
export { findWords } from "./find.ts";
export { officeWords } from "./office.ts";
export { newsWords } from "./news.ts";
export { overviewWords } from "./overview.ts";
export { checkWords, pagesMeant, planWords, tasksMeant } from "./plan.ts";
export { type AssignmentPast, assignmentStory, evidenceText, isAssignmentPast } from "./assignment-story.ts";
export { planChangeWords } from "./plan-change.ts";
export { assignmentWords } from "./assignment.ts";
export { type ManualWords, manualWords } from "./manual.ts";
export { type ConnectionWords, connectionWords } from "./connection.ts";
export { type ListingWords, listingWords } from "./listing.ts";
export { type MailWords, mailWords } from "./mail.ts";
export { type JobWords, jobWords } from "./job.ts";
export { ownAccountWords } from "./own-account.ts";
export { peopleWords } from "./people.ts";
export { publishedWords } from "./published.ts";
export { registerWords, reorganisationWords } from "./register.ts";
export { reviewWords } from "./review.ts";
export { roleWords } from "./role.ts";
export { settingsWords } from "./settings.ts";
export { stepWords } from "./step.ts";
export { statisticWords } from "./statistic.ts";
export { targetWords } from "./target.ts";
export { statusWords } from "./status.ts";
export { taskLinkWords } from "./task-link.ts";
export { taskWords } from "./task.ts";
export { taskDetailWords } from "./task-detail.ts";
export { commandActWords } from "./command-act.ts";
export { type CommandLookWords, commandLookWords } from "./command-look.ts";
export { commandPaperWords } from "./command-paper.ts";
export { type CommandSignInWords, commandSignInWords } from "./command-sign-in.ts";
export { accessWords } from "./access.ts";
export { signInWords } from "./sign-in.ts";
export { unitWords } from "./unit.ts";
export { shortUnitText, tierWords, unitKindWords } from "./unit-kind.ts";
export { scheduleText, scheduleWords } from "./schedule.ts";
export { type Words, wordsIn } from "./words.ts";
export type { TerminalWords } from "./terminal.ts";
export type { CommandWords } from "./command.ts";
export type { KeyWords } from "./key.ts";
export { serveWords } from "./serve.ts";
export { type AdminWords, adminWords } from "./admin.ts";
