package io.patriot.bot.platform;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may turn the platform's switch.
 *
 * @param users Telegram's numbers of them
 */
public record Admins(Set<Long> users) {
  public static final Admins NOBODY = new Admins(Set.of());

  public Admins {
    users = Collections.unmodifiableSet(new TreeSet<>(users));
  }

  /** From numbers with commas between them. */
  public static Admins named(String numbers) {
    return new Admins(
        Arrays.stream(numbers.split(","))
            .map(String::strip)
            .filter(number -> !number.isEmpty())
            .map(Long::valueOf)
            .collect(Collectors.toSet()));
  }

  public boolean has(long user) {
    return users.contains(user);
  }
}
