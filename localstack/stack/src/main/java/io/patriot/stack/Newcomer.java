package io.patriot.stack;

import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Somebody who opens the chat for the first time and only taps, from Start to the first order that
 * is filled on paper. Taps and time are counted and printed.
 */
public final class Newcomer {
  private static final int TAPS_MAX = 6;
  private static final Duration TIME_MAX = Duration.ofSeconds(60);

  private final ChatPerson person;
  private final InstantSource clock;
  private final PrintStream out;
  private int taps;

  public Newcomer(ChatPerson person, InstantSource clock, PrintStream out) {
    this.person = person;
    this.clock = clock;
    this.out = out;
  }

  /** Throws when it takes more than six taps or a minute. */
  public void trades() {
    Instant start = clock.instant();
    long started = tapsStart();
    ChatMessage welcome = sees(message -> message.messageId() > started, "the welcome");
    taps(welcome, "Buy ");
    ChatMessage card = sees(message -> message.button("Confirm").isPresent(), "the card");
    taps(card, "Confirm");
    sees(message -> message.text().contains("FILLED"), "the filled card");
    var took = Duration.between(start, clock.instant());
    String counted =
        String.format(
            Locale.ROOT,
            "From Start to the first fill on paper: %d taps and %.1f s (at most %d and %d).",
            taps,
            took.toMillis() / 1000.0,
            TAPS_MAX,
            TIME_MAX.toSeconds());
    out.println("\n" + counted);
    if (taps > TAPS_MAX || took.compareTo(TIME_MAX) > 0) {
      throw new IllegalStateException(counted);
    }
  }

  /** What Telegram's own button says for a person. */
  private long tapsStart() {
    taps++;
    return person.says("/start");
  }

  private void taps(ChatMessage message, String label) {
    taps++;
    person.presses(message, label);
  }

  private ChatMessage sees(Predicate<ChatMessage> wanted, String what) {
    return person.sees(wanted, what, TIME_MAX);
  }
}
