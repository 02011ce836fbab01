package io.patriot.bot.screen;

import io.patriot.application.trace.Cause;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.text.ErrorCode;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import java.util.List;

/**
 * How every refusal and failure is told: what happened, what it means for the money, what to do,
 * and a code to ask about.
 */
public final class ErrorScreen {
  private ErrorScreen() {}

  public static Screen of(
      Messages words, Cause cause, ErrorCode code, Html what, Html money, Html toDo) {
    return Screen.of(
        what.bold(),
        money,
        toDo,
        words.say("error.code", "code", code, "id", cause.correlationId().shortForm()));
  }

  /** Something typed that is not acted on: nothing happened to any money. */
  public static Screen of(Messages words, Cause cause, Problem problem) {
    Object[] values = problem.values().toArray();
    Screen screen =
        of(
            words,
            cause,
            problem.complaint().code(),
            words.say(problem.complaint().whatKey(), values),
            words.say("error.nothing-done"),
            words.say(problem.complaint().toDoKey(), values));
    return withWayBack(screen.grid(buttons(problem.choices()), 2), words);
  }

  private static List<Button> buttons(List<Problem.Choice> choices) {
    return choices.stream()
        .filter(choice -> ButtonAct.fits(choice.command()))
        .map(choice -> Button.here(choice.label(), choice.command()))
        .toList();
  }

  /** A failure of ours. */
  public static Screen internal(Messages words, Cause cause) {
    Screen screen =
        of(
            words,
            cause,
            ErrorCode.INTERNAL_ERROR,
            words.say("error.internal.what"),
            words.say("error.internal.money"),
            words.say("error.internal.do"));
    return withWayBack(screen, words);
  }

  /** With the ways on that are there for everybody. */
  public static Screen withWayBack(Screen screen, Messages words) {
    return screen.row(
        Button.here(words.label("button.home"), "/home"),
        Button.here(words.label("button.help"), "/help"));
  }
}
