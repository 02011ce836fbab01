package io.patriot.bot.alarm;

import io.patriot.application.news.Repeats;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.lambda.AlarmChange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An alarm's change as one message: what is wrong, since when, by how much, what to do first. */
final class AlarmScreen {
  /** Somebody reads it in the middle of the night. */
  private static final int LINE_LENGTH_MAX = 500;

  private static final MathContext FIGURES = new MathContext(6);

  private static final Duration LATE = Duration.ofMinutes(5);

  private final AlarmChange change;
  private final Optional<Repeats> repeats;
  private final Messages words;

  /**
   * @param repeats how often it rang of late; empty where that is not counted
   */
  AlarmScreen(AlarmChange change, Optional<Repeats> repeats, Messages words) {
    this.change = change;
    this.repeats = repeats;
    this.words = words;
  }

  Screen screen(Instant now) {
    List<String> said = change.description().lines().filter(line -> !line.isBlank()).toList();
    var lines = new ArrayList<Html>();
    String meaning = said.isEmpty() ? change.alarm() : said.getFirst();
    lines.add(words.say(head(), "meaning", Html.quoted(meaning, LINE_LENGTH_MAX)).bold());
    lines.add(since());
    repeats
        .filter(same -> same.more() > 0)
        .ifPresent(
            same ->
                lines.add(words.say("news.again", "time", at(same.first()), "count", same.more())));
    lines.add(measured());
    if (change.now() != AlarmChange.State.OK) {
      said.stream().skip(1).map(line -> Html.quoted(line, LINE_LENGTH_MAX)).forEach(lines::add);
    }
    if (Duration.between(change.since(), now).compareTo(LATE) > 0) {
      lines.add(words.say("alarm.late", "time", Times.clock(now)));
    }
    lines.add(words.say("alarm.name", "alarm", change.alarm(), "where", change.where()));
    return Screen.of(lines);
  }

  private String head() {
    return switch (change.now()) {
      case ALARM -> "alarm.rings";
      case OK -> "alarm.ok";
      case INSUFFICIENT_DATA -> "alarm.unknown";
    };
  }

  private Html since() {
    return switch (change.now()) {
      case ALARM -> words.say("alarm.since", "since", at(change.since()));
      case OK ->
          words.say(
              "alarm.rang",
              "since",
              change.sinceBefore().map(AlarmScreen::at).orElse("?"),
              "until",
              at(change.since()));
      case INSUFFICIENT_DATA -> words.say("alarm.unknown.since", "since", at(change.since()));
    };
  }

  private Html measured() {
    if (change.threshold().isEmpty()) {
      return Html.EMPTY;
    }
    return words.say(
        "alarm.value",
        "value",
        change.value().map(AlarmScreen::number).orElseGet(() -> words.label("alarm.no-value")),
        "threshold",
        number(change.threshold().get()),
        "what",
        change.measured().orElse("?"));
  }

  private static String at(Instant at) {
    return Times.day(at) + " " + Times.clock(at);
  }

  private static String number(BigDecimal number) {
    return Numbers.typed(number.round(FIGURES));
  }
}
