package io.patriot.bot.grammar;

import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The targets of an order as they are read one after another, each with its share or without. */
final class Hopes {
  private static final Pattern SHARE = Pattern.compile("@([0-9]{1,3})%?");

  private final List<Level> levels = new ArrayList<>();
  private final List<OptionalInt> shares = new ArrayList<>();

  boolean isEmpty() {
    return levels.isEmpty();
  }

  boolean isFull() {
    return levels.size() == GuardPart.TARGETS.size();
  }

  /** What of a word is its share, with the sign before it; empty when it names none. */
  static String ending(String word) {
    int sign = word.indexOf('@');
    return sign > 0 ? word.substring(sign) : "";
  }

  /** Whether a word's ending says a share, or nothing. */
  static boolean isShare(String ending) {
    return ending.isEmpty() || percent(ending).isPresent();
  }

  void add(Level level, String ending) {
    levels.add(level);
    shares.add(percent(ending));
  }

  private static OptionalInt percent(String ending) {
    Matcher share = SHARE.matcher(ending);
    int percent = share.matches() ? Integer.parseInt(share.group(1)) : 0;
    return percent >= 1 && percent <= Targets.PERCENT
        ? OptionalInt.of(percent)
        : OptionalInt.empty();
  }

  /** What is wrong with all of them together. */
  Optional<Complaint> complaint() {
    if (levels.size() > 1 && shares.stream().anyMatch(OptionalInt::isEmpty)) {
      return Optional.of(Complaint.TARGET_SHARE_MISSING);
    }
    return sum() > Targets.PERCENT
        ? Optional.of(Complaint.TARGET_SHARES_TOO_MUCH)
        : Optional.empty();
  }

  private int sum() {
    return shares.stream().mapToInt(share -> share.orElse(Targets.PERCENT)).sum();
  }

  List<GuardWish.Hope> wished() {
    var wished = new ArrayList<GuardWish.Hope>();
    for (int i = 0; i < levels.size(); i++) {
      wished.add(new GuardWish.Hope(levels.get(i), shares.get(i).orElse(Targets.PERCENT)));
    }
    return wished;
  }
}
