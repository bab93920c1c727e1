/** A number format in pieces: sections, and in a section what is printed as it stands and what stands for digits. */

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** `[>=100]`: the values that the section is for. */
  readonly condition: { readonly sign: string; readonly limit: number } | null;
}

export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  /** `0`, `#`, `?`, `.`, `,`, `%`, `@`, `General`, `E+`, a run of date letters, `AM/PM`, `[h]`. */
  | { readonly kind: "code"; readonly text: string };

const TOKEN = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|General|AM\/PM|A\/P|E[+-]|y+|m+|d+|h+|s+|[\s\S]/gi;
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]$/;
const ELAPSED = /^\[(h+|m+|s+)\]$/i;
const CODES = /^(?:[0#?.,%@]|General|AM\/PM|A\/P|E[+-]|y+|m+|d+|h+|s+)$/i;

const known = new Map<string, readonly FormatSection[]>();

export function splitFormat(format: string): readonly FormatSection[] {
  const found = known.get(format);
  if (found !== undefined) return found;
  const sections: { tokens: FormatToken[]; condition: FormatSection["condition"] }[] = [
    { tokens: [], condition: null },
  ];
  for (const [text] of format.matchAll(TOKEN)) {
    const section = sections.at(-1);
    const condition = CONDITION.exec(text);
    if (text === ";") sections.push({ tokens: [], condition: null });
    else if (section !== undefined && condition !== null) {
      section.condition = { sign: condition[1] ?? "=", limit: Number(condition[2]) };
    } else section?.tokens.push(tokenOf(text));
  }
  known.set(format, sections);
  return sections;
}

function tokenOf(text: string): FormatToken {
  if (ELAPSED.test(text) || CODES.test(text)) return { kind: "code", text };
  return { kind: "literal", text: literalOf(text) };
}

/** Quoted and escaped signs print bare, `_x` as a blank; colours, locales and fillers print nothing. */
function literalOf(text: string): string {
  switch (text.charAt(0)) {
    case '"':
      return text.replaceAll('"', "");
    case "\\":
      return text.slice(1);
    case "_":
      return text.length > 1 ? " " : "_";
    case "*":
      return text.length > 1 ? "" : "*";
    case "[":
      return /^\[\$([^-\]]*)/.exec(text)?.[1] ?? "";
    default:
      return text;
  }
}
