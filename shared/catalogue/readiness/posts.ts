/** Where an idea comes from. The wording beside it is always ours; author and title say whose idea it is. */
export interface Source {
  readonly author: "Jeanne Bliss";
  readonly title: string;
  /** Number of the post among the five that the product goes by. */
  readonly file: "000" | "001" | "002" | "003" | "004";
}

const byBliss = (file: Source["file"], title: string): Source => ({
  author: "Jeanne Bliss",
  title,
  file,
});

/**
 * The posts that the assessment rests on. The fifth file is a page of several posts, each with its own title.
 *
 * @see The five posts by or after Jeanne Bliss, files 000 to 004
 * @example POSTS.quiz.title // => "Take this quiz: Is your CEO really committed to customers?"
 */
export const POSTS = {
  quiz: byBliss("000", "Take this quiz: Is your CEO really committed to customers?"),
  conditions: byBliss("001", "6 Conditions for Considering a Chief Customer Officer"),
  actions: byBliss(
    "002",
    "6 Specific Actions Chief Customer Officers Can Take to Ensure Customer Experience Success",
  ),
  agenda: byBliss("003", "Owning the Customer Agenda"),
  moments: byBliss(
    "004",
    "Who is Accountable for the “Moments of Truth” of the Customer Experience?",
  ),
} as const satisfies Readonly<Record<string, Source>>;
