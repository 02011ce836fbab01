package io.patriot.proof.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the checks of one world found wrong, and how often each of them looked. */
public final class Findings {
  private static final int WRONGS_MAX = 50;

  private final Set<String> wrongs = new LinkedHashSet<>();
  private final Map<Invariant, Long> looks = new EnumMap<>(Invariant.class);

  /** Looks once: what is not true is wrong, in these words. */
  void must(Invariant invariant, boolean isTrue, Words words) {
    looks.merge(invariant, 1L, Long::sum);
    if (!isTrue && wrongs.size() < WRONGS_MAX) {
      wrongs.add(invariant + " " + words.say());
    }
  }

  /** Words that are made only where something is wrong. */
  @FunctionalInterface
  interface Words {
    String say();
  }

  public boolean isEmpty() {
    return wrongs.isEmpty();
  }

  public List<String> wrongs() {
    return new ArrayList<>(wrongs);
  }

  public Map<Invariant, Long> looks() {
    return new EnumMap<>(looks);
  }

  /** Adds how often others looked. */
  void addLooks(Findings others) {
    others.looks.forEach((invariant, times) -> looks.merge(invariant, times, Long::sum));
  }
}
