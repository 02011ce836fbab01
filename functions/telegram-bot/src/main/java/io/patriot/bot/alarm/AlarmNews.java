package io.patriot.bot.alarm;

import io.patriot.application.news.Repeats;
import io.patriot.application.news.ToldAlarms;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.text.Messages;
import io.patriot.lambda.AlarmChange;
import io.patriot.lambda.AlarmChange.State;
import io.patriot.lambda.AlarmHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the admins' chat what rings, and quietly that it is well again. What rings again and again
 * is always said, below what was said before, and makes a sound ever more seldom.
 *
 * <p>A change counts as told once Telegram took the message. Whoever dies in between leaves it to
 * be told again: rather twice than never.
 */
public final class AlarmNews implements AlarmHandler {
  /** Longer than whoever tells can live. */
  static final Duration TELLING_MAX = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(AlarmNews.class);
  private static final String LANGUAGE = "en";

  private final ToldAlarms told;
  private final Chat chat;
  private final @Nullable AdminsChat admins;
  private final InstantSource clock;

  /**
   * @param admins absent where nobody wants to be told
   */
  public AlarmNews(ToldAlarms told, Chat chat, @Nullable AdminsChat admins, InstantSource clock) {
    this.told = told;
    this.chat = chat;
    this.admins = admins;
    this.clock = clock;
  }

  /**
   * @throws RetryLater when it is not told yet, and whoever delivers it should do so again
   */
  @Override
  public void changed(AlarmChange change) {
    LOG.atInfo()
        .addKeyValue("alarm", change.alarm())
        .addKeyValue("state", change.now())
        .addKeyValue("before", change.before())
        .log("alarm.changed");
    if (!isWorthTelling(change)) {
      return;
    }
    if (admins == null) {
      LOG.atError().addKeyValue("alarm", change.alarm()).log("alarm.nobody-to-tell");
      return;
    }
    switch (told.take(change.id(), TELLING_MAX)) {
      case OURS -> tell(change, admins);
      case SOMEBODY_ELSES ->
          throw new RetryLater(TELLING_MAX, new IllegalStateException("Somebody tells it already"));
      case TOLD -> {}
    }
  }

  /** An alarm that was just made, and is well, is no news. */
  private static boolean isWorthTelling(AlarmChange change) {
    return switch (change.now()) {
      case ALARM -> true;
      case OK, INSUFFICIENT_DATA -> change.before() == State.ALARM;
    };
  }

  private void tell(AlarmChange change, AdminsChat here) {
    try {
      Optional<Repeats> repeats =
          change.now() == State.ALARM
              ? Optional.of(
                  told.again(change.where() + " " + change.alarm(), change.id(), change.since()))
              : Optional.empty();
      Screen screen =
          new AlarmScreen(change, repeats, Messages.in(LANGUAGE)).screen(clock.instant());
      boolean rings = repeats.map(Repeats::rings).orElse(change.now() != State.OK);
      OptionalInt message =
          rings ? chat.send(here.id(), screen) : chat.sendQuietly(here.id(), screen);
      if (message.isEmpty()) {
        throw new IllegalStateException("The admins' chat takes no message of the bot");
      }
    } catch (RuntimeException e) {
      told.giveBack(change.id());
      throw e;
    }
    told.told(change.id());
  }
}
