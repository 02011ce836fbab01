package io.patriot.bot.news;

import io.patriot.application.card.ChatUser;
import io.patriot.application.mail.Letter;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.Post;
import io.patriot.application.mail.Post.Posted;
import io.patriot.application.news.ToldAlarms;
import io.patriot.application.news.Urgency;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody by e-mail what is urgent, if they want letters: what cannot wait in any case, the
 * rest when the messenger does not take it. News that belong together are one letter in a quarter
 * of an hour; what comes after it stands in the chat.
 */
public final class ByMail {
  /** For so long the messenger may be away before a letter is sent instead. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** For so long a letter is tried that nobody knows of whether it was taken. */
  private static final Duration TRIED_FOR = Duration.ofMinutes(8);

  /** Longer than whoever sends can live. */
  private static final Duration TURN = Duration.ofSeconds(15);

  private static final int QUARTER = 15;

  /** Stands above what is the same in every letter. */
  private static final String BELOW = "--";

  private final @Nullable Post post;
  private final ToldAlarms sent;
  private final InstantSource clock;

  /**
   * @param post nothing where nobody carries letters
   * @param sent remembers which letters were sent
   */
  public ByMail(@Nullable Post post, ToldAlarms sent, InstantSource clock) {
    this.post = post;
    this.sent = sent;
    this.clock = clock;
  }

  /** Whether a letter is due though the messenger may have it too. */
  boolean isDue(Urgency urgency, Instant happened) {
    return urgency == Urgency.CRITICAL
        || (urgency == Urgency.HIGH && clock.instant().isAfter(happened.plus(PATIENCE)));
  }

  /**
   * Sends a letter, unless it was sent.
   *
   * @param reached whether the messenger has it
   * @return false when it should be tried again
   */
  boolean send(ChatUser user, NewsScreen news, Urgency urgency, Instant happened, boolean reached) {
    Optional<MailAddress> address = user.mailbox().proven();
    if (post == null || address.isEmpty() || urgency.compareTo(Urgency.HIGH) > 0) {
      return true;
    }
    String name = name(news, happened);
    return switch (sent.take(name, TURN)) {
      case TOLD -> true;
      case SOMEBODY_ELSES -> reached;
      case OURS -> {
        Posted posted = post.send(address.get(), letter(news, user, reached));
        if (posted == Posted.UNKNOWN) {
          sent.giveBack(name);
          yield reached || clock.instant().isAfter(happened.plus(TRIED_FOR));
        }
        sent.told(name);
        yield true;
      }
    };
  }

  private static String name(NewsScreen news, Instant happened) {
    long quarters = happened.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60 / QUARTER;
    return "mail " + news.account() + " " + news.name() + " " + quarters;
  }

  private static Letter letter(NewsScreen news, ChatUser user, boolean reached) {
    Messages words = Messages.in(user.language());
    return Letter.about(
        words.say("letter.news.subject", "headline", news.headline()).plain(),
        Html.lines(
                news.screen().text(),
                Html.text(BELOW),
                words.say(reached ? "letter.news.besides" : "letter.news.instead"),
                words.say("letter.news.foot"))
            .plain());
  }
}
