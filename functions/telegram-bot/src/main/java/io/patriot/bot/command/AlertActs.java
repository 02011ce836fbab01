package io.patriot.bot.command;

import io.patriot.application.alert.ChangeAlert;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Talk;
import io.patriot.domain.alert.PriceAlert;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What can be done with an alert that waits: pause it, delete it, have it told once or each time.
 */
final class AlertActs {
  static final String DELETE = "delete";

  private static final Map<String, ChangeAlert.To> CHANGES =
      Map.of(
          "pause", ChangeAlert.To.PAUSED,
          "resume", ChangeAlert.To.WAITING,
          "every", ChangeAlert.To.EACH_TIME,
          "once", ChangeAlert.To.ONCE);

  private AlertActs() {}

  /** What a word after the command asks for; nothing when it is none of the changes. */
  static Optional<ChangeAlert.To> change(String word) {
    return Optional.ofNullable(CHANGES.get(word.toLowerCase(Locale.ROOT)));
  }

  static List<Button> onCard(Talk talk, PriceAlert alert) {
    return List.of(
        Button.here(
            talk.label(alert.isPaused() ? "button.alert-resume" : "button.alert-pause"),
            command(pauses(alert), alert, 1)),
        Button.here(talk.label("button.delete"), command(DELETE, alert, 1)),
        Button.here(
            talk.label(alert.rest().isPresent() ? "button.alert-once" : "button.alert-every"),
            command(repeats(alert), alert, 1)));
  }

  /** The same beside others, so each says which it is for. */
  static List<Button> inList(Talk talk, PriceAlert alert, int page) {
    String id = alert.name().id().shown();
    return List.of(
        Button.here(
            talk.label(
                alert.isPaused() ? "button.alert-resume-id" : "button.alert-pause-id", "id", id),
            command(pauses(alert), alert, page)),
        Button.here(talk.label("button.delete-alert", "id", id), command(DELETE, alert, page)),
        Button.here(
            talk.label(
                alert.rest().isPresent() ? "button.alert-once-id" : "button.alert-every-id",
                "id",
                id),
            command(repeats(alert), alert, page)));
  }

  private static String pauses(PriceAlert alert) {
    return alert.isPaused() ? "resume" : "pause";
  }

  private static String repeats(PriceAlert alert) {
    return alert.rest().isPresent() ? "once" : "every";
  }

  private static String command(String act, PriceAlert alert, int page) {
    return AlertsCommand.LIST + " " + act + " " + alert.name().id().shown() + " " + page;
  }
}
