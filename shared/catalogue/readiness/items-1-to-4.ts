import type { ItemsOf } from "./item.ts";
import { POSTS } from "./posts.ts";

/**
 * Items of the areas A1 and A2: the CEO's ownership, and the standing of the customer champion.
 *
 * @see Bliss, "Take this quiz" (file 000), commitment questions 1 to 4: S2, S3, S4, S5; wording, answers and tests ours
 * @example ITEMS_1_TO_4.Q3a.answers[4] // => "A full job of its own"
 */
export const ITEMS_1_TO_4 = {
  Q1a: {
    id: "Q1a",
    question: "Q1",
    form: "ladder",
    text: "How well known is the CEO's picture of what we should be for our customers?",
    answers: [
      "There is no such picture",
      "It was mentioned and never written down",
      "It is written down; some leaders know it",
      "It is written down and known in every unit",
      "The CEO has opened a customer forum with it this year",
    ],
    favourable: 4,
    source: POSTS.quiz,
    test: "The text of the vision stands in Settings: 2 of 4. Where Forums also has a customer forum of the last 12 months that the CEO attended: 3, or 4 where the CEO opened one. Without the text: 0.",
    tables: ["settings", "forums"],
    practices: ["S2"],
  },
  Q1b: {
    id: "Q1b",
    question: "Q1",
    form: "ladder",
    text: "How steadily does the CEO show up for customers through the year?",
    answers: [
      "Never so far",
      "It is promised and does not happen",
      "Now and then, when somebody asks",
      "In most quarters",
      "In every quarter, and it is on record",
    ],
    favourable: 4,
    source: POSTS.quiz,
    test: "Of the last four calendar quarters, those with a customer forum or loss review in Forums that was held and that the CEO attended: one point each.",
    tables: ["forums"],
    practices: ["S2"],
  },
  Q2a: {
    id: "Q2a",
    question: "Q2",
    form: "ladder",
    text: "How much of the customer spending serves one change across the company?",
    answers: [
      "None: every project stands alone",
      "A common change is announced; projects go on as before",
      "Some, where one leader insists",
      "Most of it, as a rule",
      "Nearly all of it, and the roadmap shows it",
    ],
    favourable: 4,
    source: POSTS.quiz,
    test: "Of what initiatives in Roadmap have spent, the share of those that stand on the roadmap and bind two units or more; by the bands of shares. Where what they spent is not known, by approved budget; where neither is, by number.",
    tables: ["roadmap"],
    practices: ["S3"],
  },
  Q3a: {
    id: "Q3a",
    question: "Q3",
    form: "either-or",
    text: "What is leading the customer work, for the person who leads it?",
    answers: [
      "Layered on top of a full job",
      "Called important, with hours found beside other duties",
      "About half of a job",
      "Most of a job",
      "A full job of its own",
    ],
    favourable: 4,
    source: POSTS.quiz,
    test: "Share of working time that People records for the champion: none, up to a quarter, up to half, up to four fifths, or more. Of several champions the lowest counts.",
    tables: ["people"],
    practices: ["S4", "S80"],
  },
  Q4a: {
    id: "Q4a",
    question: "Q4",
    form: "ladder",
    text: "What standing does the customer champion have in the company?",
    answers: [
      "There is no champion",
      "Announced, without rank",
      "An officer, or directly below the CEO: one of the two",
      "An officer directly below the CEO",
      "An officer directly below the CEO, and it is on record",
    ],
    favourable: 4,
    source: POSTS.quiz,
    test: "The champion's row in People: is an officer, and reports to the CEO. Both make 4, one makes 2, neither makes 0; of several champions the lowest counts.",
    tables: ["people"],
    practices: ["S5"],
  },
  Q4b: {
    id: "Q4b",
    question: "Q4",
    form: "ladder",
    text: "How reliably do leaders come to the champion's forum?",
    answers: [
      "They do not come",
      "They accept and stay away",
      "A few come, out of interest",
      "Most come as a matter of course",
      "Nearly all come, and attendance is on record",
    ],
    favourable: 4,
    source: POSTS.quiz,
    test: "Of the places of those required in Attendance at customer forums and loss reviews that were held, the share taken in person; by the bands of shares. Delegates count apart; where nobody is marked as required, all invited count.",
    tables: ["attendance", "forums"],
    practices: ["S5"],
  },
} satisfies ItemsOf<"Q1" | "Q2" | "Q3" | "Q4">;
