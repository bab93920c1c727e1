/**
 * A sentence broken into lines. Cells side by side are not merged, so a long sentence takes several rows.
 *
 * @param sentence Any text. @param width Most characters of a line; a longer word stays whole.
 * @returns At least one line.
 * @example wrapWords("one two three", 8) // => ["one two", "three"]
 */
export function wrapWords(sentence: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of sentence.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > width && line !== "") {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
