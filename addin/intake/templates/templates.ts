import { ACTIONS } from "./action-template.ts";
import { ASSET_PLAN } from "./asset-plan-template.ts";
import { CONDITION_ANSWERS, QUIZ } from "./claim-templates.ts";
import { DECISIONS } from "./decision-template.ts";
import { ATTENDANCE, FORUM_CALENDAR } from "./meeting-templates.ts";
import { METRICS } from "./metric-template.ts";
import { MOMENT_RESULTS, MOMENTS } from "./moment-templates.ts";
import { PEOPLE } from "./people-template.ts";
import { FEEDBACK, INCIDENTS } from "./response-templates.ts";
import { ROADMAP_ITEMS } from "./roadmap-template.ts";
import { SETTINGS_TABLE, WORDING } from "./setting-templates.ts";
import type { Template, TemplateKey } from "./template.ts";

/** The input tables that teams share, by what they hold. */
export const TEMPLATES: Readonly<Record<TemplateKey, Template>> = {
  quiz: QUIZ,
  conditions: CONDITION_ANSWERS,
  people: PEOPLE,
  forums: FORUM_CALENDAR,
  attendance: ATTENDANCE,
  actions: ACTIONS,
  roadmap: ROADMAP_ITEMS,
  moments: MOMENTS,
  momentResults: MOMENT_RESULTS,
  metrics: METRICS,
  decisions: DECISIONS,
  assetPlan: ASSET_PLAN,
  incidents: INCIDENTS,
  feedback: FEEDBACK,
  settings: SETTINGS_TABLE,
  wording: WORDING,
};

/** All of them, in the order in which they are inserted. */
export const TEMPLATE_KEYS = Object.keys(TEMPLATES) as readonly TemplateKey[];
