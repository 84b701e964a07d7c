import { createClient, queriesOf } from "@dondoc/client";
import { Route, Router } from "@solidjs/router";
import { QueryClientProvider } from "@tanstack/solid-query";
import { lazy } from "solid-js";
import { keepLive } from "./office/live.ts";
import { OfficeContext, SERVER_PATH, makeQueryClient } from "./office/office-context.ts";
import { Frame } from "./office/frame.tsx";
import { OverviewPage } from "./pages/overview/overview-page.tsx";

const PlanPage = lazy(async () => ({ default: (await import("./pages/plan/plan-page.tsx")).PlanPage }));
const DirectivePage = lazy(async () => ({
  default: (await import("./pages/directive/directive-page.tsx")).DirectivePage,
}));
const UnitsPage = lazy(async () => ({ default: (await import("./pages/unit/units-page.tsx")).UnitsPage }));
const UnitPage = lazy(async () => ({ default: (await import("./pages/unit/unit-page.tsx")).UnitPage }));
const RegisterPage = lazy(async () => ({
  default: (await import("./pages/register/register-page.tsx")).RegisterPage,
}));
const ReorganisationPage = lazy(async () => ({
  default: (await import("./pages/reorganisation/reorganisation-page.tsx")).ReorganisationPage,
}));
const PeoplePage = lazy(async () => ({
  default: (await import("./pages/people/people-page.tsx")).PeoplePage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import("./pages/settings/settings-page.tsx")).SettingsPage,
}));
const ConnectionsPage = lazy(async () => ({
  default: (await import("./pages/connection/connections-page.tsx")).ConnectionsPage,
}));
const TasksPage = lazy(async () => ({ default: (await import("./pages/task/tasks-page.tsx")).TasksPage }));
const TaskPage = lazy(async () => ({ default: (await import("./pages/task/task-page.tsx")).TaskPage }));
const ReportPage = lazy(async () => ({
  default: (await import("./pages/report/report-page.tsx")).ReportPage,
}));
const FollowUpPage = lazy(async () => ({
  default: (await import("./pages/follow-up/follow-up-page.tsx")).FollowUpPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import("./pages/draft/import-page.tsx")).ImportPage,
}));
const DraftPage = lazy(async () => ({ default: (await import("./pages/draft/draft-page.tsx")).DraftPage }));
const JobsPage = lazy(async () => ({ default: (await import("./pages/job/jobs-page.tsx")).JobsPage }));
const MailPage = lazy(async () => ({ default: (await import("./pages/mail/mail-page.tsx")).MailPage }));
const AccountPage = lazy(async () => ({
  default: (await import("./pages/account/account-page.tsx")).AccountPage,
}));
const SignInPage = lazy(async () => ({
  default: (await import("./pages/sign-in/sign-in-page.tsx")).SignInPage,
}));
const WelcomePage = lazy(async () => ({
  default: (await import("./pages/sign-in/welcome-page.tsx")).WelcomePage,
}));
const DevicePage = lazy(async () => ({
  default: (await import("./pages/sign-in/device-page.tsx")).DevicePage,
}));
const GalleryPage = lazy(async () => ({
  default: (await import("./gallery/gallery-page.tsx")).GalleryPage,
}));
const GalleryPapersPage = lazy(async () => ({
  default: (await import("./gallery/gallery-papers-page.tsx")).GalleryPapersPage,
}));
const NotFoundPage = lazy(async () => ({
  default: (await import("./pages/not-found/not-found-page.tsx")).NotFoundPage,
}));

/** The whole web face: one client, one live feed, and a page for every address. */
export function App() {
  const client = createClient({ url: SERVER_PATH });
  const queryClient = makeQueryClient();
  const access = { client, queries: queriesOf(client), connection: keepLive(queryClient) };
  return (
    <QueryClientProvider client={queryClient}>
      <OfficeContext.Provider value={access}>
        <Router root={Frame}>
          <Route path="/" component={OverviewPage} />
          <Route path="/plans/:planId" component={PlanPage} />
          <Route path="/directives/:directiveId" component={DirectivePage} />
          <Route path="/units" component={UnitsPage} />
          <Route path="/units/:unitId" component={UnitPage} />
          <Route path="/register" component={RegisterPage} />
          <Route path="/reorganisation" component={ReorganisationPage} />
          <Route path="/people" component={PeoplePage} />
          <Route path="/settings" component={SettingsPage} />
          <Route path="/connections" component={ConnectionsPage} />
          <Route path="/tasks" component={TasksPage} />
          <Route path="/tasks/:taskId" component={TaskPage} />
          <Route path="/reports" component={ReportPage} />
          <Route path="/follow-up" component={FollowUpPage} />
          <Route path="/import" component={ImportPage} />
          <Route path="/import/:draftId" component={DraftPage} />
          <Route path="/jobs" component={JobsPage} />
          <Route path="/mail" component={MailPage} />
          <Route path="/account" component={AccountPage} />
          <Route path="/sign-in" component={SignInPage} />
          <Route path="/welcome" component={WelcomePage} />
          <Route path="/device" component={DevicePage} />
          <Route path="/gallery" component={GalleryPage} />
          <Route path="/gallery/papers" component={GalleryPapersPage} />
          <Route path="*" component={NotFoundPage} />
        </Router>
      </OfficeContext.Provider>
    </QueryClientProvider>
  );
}
