package io.patriot.proof.cloud;

import java.util.ArrayDeque;
import java.util.Deque;

/** Orders that are to take the place of others, and those others. */
public final class Replacements {
  private static final int REMEMBERED_MAX = 8;

  private final Deque<Replacement> all = new ArrayDeque<>();

  private record Replacement(String fresh, String old) {}

  /** Somebody wishes that one order stood in the place of another. */
  public void begin(String fresh, String old) {
    if (all.size() == REMEMBERED_MAX) {
      all.removeFirst();
    }
    all.add(new Replacement(fresh, old));
  }

  /** Whether words are about one of them. */
  public boolean areIn(String words) {
    return isFreshIn(words) || isOldIn(words);
  }

  public boolean isFreshIn(String words) {
    return all.stream().anyMatch(each -> words.contains(each.fresh()));
  }

  public boolean isOldIn(String words) {
    return all.stream().anyMatch(each -> words.contains(each.old()));
  }
}
