package io.patriot.proof.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mattered on the way to a failure, with the times: what people wanted, what struck, what
 * died, and what changed because of it.
 *
 * @param steps in order; turns in which nothing of that happened are none
 * @param wrongs what is wrong at the end
 */
public record Schedule(List<String> steps, List<String> wrongs) {
  private static final int WORDS_MAX = 400;
  private static final Pattern FILL = Pattern.compile("VENUE fills (.*): (\\S+)$");
  private static final Pattern STATE = Pattern.compile("(STORED (?:ORDER|PAPER)#\\S+)");

  static Schedule of(Verdict verdict) {
    var steps = new ArrayList<String>();
    String before = "";
    for (String line : verdict.lines()) {
      if (line.contains("  WRONG ")) {
        continue;
      }
      String what = what(line);
      if (what.equals(before)) {
        steps.add(steps.removeLast() + rest(line, what));
      } else {
        steps.add(line);
      }
      before = what;
    }
    return new Schedule(List.copyOf(steps), verdict.wrongs());
  }

  /** What happened to whom: parts of one fill and states of one order in a row are one step. */
  private static String what(String line) {
    Matcher fill = FILL.matcher(line);
    if (fill.find()) {
      return "VENUE fills " + fill.group(2);
    }
    Matcher state = STATE.matcher(line);
    return state.find() ? state.group(1) : line;
  }

  private static String rest(String line, String what) {
    Matcher fill = FILL.matcher(line);
    return fill.find()
        ? ", " + fill.group(1)
        : line.substring(line.indexOf(what) + what.length()).replaceFirst("^.*->", " ->");
  }

  public int length() {
    return steps.size();
  }

  /** For people to read. */
  public List<String> inWords() {
    var words = new ArrayList<String>();
    for (int i = 0; i < steps.size(); i++) {
      words.add("%4d %s".formatted(i + 1, cut(steps.get(i))));
    }
    wrongs.forEach(wrong -> words.add("     WRONG " + cut(wrong)));
    return words;
  }

  private static String cut(String text) {
    return text.length() <= WORDS_MAX ? text : text.substring(0, WORDS_MAX) + " ...";
  }
}
