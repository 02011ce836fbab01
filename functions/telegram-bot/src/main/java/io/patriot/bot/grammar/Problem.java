package io.patriot.bot.grammar;

import java.util.Arrays;
import java.util.List;

/**
 * Something typed that cannot be acted on, with ways out.
 *
 * @param values for the places in the complaint's sentences, by turns name and value
 */
public record Problem(Complaint complaint, List<Object> values, List<Choice> choices) {
  public Problem {
    values = List.copyOf(values);
    choices = List.copyOf(choices);
  }

  public static Problem of(Complaint complaint, Object... namesAndValues) {
    return new Problem(complaint, Arrays.asList(namesAndValues), List.of());
  }

  public Problem with(List<Choice> offered) {
    return new Problem(complaint, values, offered);
  }

  /** A way out: a button that runs a command. */
  public record Choice(String label, String command) {}
}
