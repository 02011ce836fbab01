package io.patriot.bot.grammar;

/**
 * How far two words are from each other: how many letters must be changed, added, dropped or
 * swapped with their neighbour (optimal string alignment).
 */
public final class Likeness {
  private static final int LENGTH_MAX = 40;

  private Likeness() {}

  public static int distance(String a, String b) {
    if (a.length() > LENGTH_MAX || b.length() > LENGTH_MAX) {
      return LENGTH_MAX;
    }
    int[] beforeThat = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
        if (areSwapped(a, i, b, j)) {
          current[j] = Math.min(current[j], beforeThat[j - 2] + 1);
        }
      }
      beforeThat = previous;
      previous = current;
    }
    return previous[b.length()];
  }

  private static boolean areSwapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
