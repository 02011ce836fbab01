package io.patriot.application.mail;

import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.Rates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets a trader say where their letters go. An address counts once they said the code that was sent
 * there, so that nobody gets another's news, and few letters go to who never asked for any: a
 * person has few codes sent in a day, and to an address few go, whoever asks.
 */
public final class ChangeMailbox {
  /** So many codes go to an address in a day, whoever asks for them. */
  static final int TO_ONE_ADDRESS_MAX = 5;

  private static final String RATE = "mail-code";
  private static final Duration DAY = Duration.ofDays(1);

  private final ChatUsers users;
  private final Rates rates;
  private final Post post;
  private final Supplier<String> codes;
  private final InstantSource clock;

  /**
   * @param codes six digits that nobody can guess, others each time
   */
  public ChangeMailbox(
      ChatUsers users, Rates rates, Post post, Supplier<String> codes, InstantSource clock) {
    this.users = users;
    this.rates = rates;
    this.post = post;
    this.codes = codes;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** A code was sent, as far as can be said. */
    record Asked(MailWish wish, Post.Posted posted) implements Outcome {}

    /** Their letters go there already. */
    record ThereAlready(MailAddress address) implements Outcome {}

    /** No more codes today; so many were sent by this person, or to this address. */
    record TooMany(int codes, Instant nextFrom) implements Outcome {}

    /** The address is proven, and letters go there from now on. */
    record Proven(MailAddress address) implements Outcome {}

    /** Another code was sent. */
    record Wrong(int triesLeft) implements Outcome {}

    /** No code can be said now: none was sent, it is too old, or too many were wrong. */
    record NothingAsked() implements Outcome {}

    /** No letters any more. */
    record Closed() implements Outcome {}

    /** It was changed at the same moment; nothing was done. */
    record ChangedMeanwhile() implements Outcome {}
  }

  /** Sends a code to an address; that it was is noted first, whatever becomes of the letter. */
  public Outcome ask(ChatUser user, MailAddress address, Function<MailWish, Letter> letter) {
    Mailbox seen = user.mailbox();
    Instant now = clock.instant();
    if (seen.proven().equals(Optional.of(address))) {
      return new Outcome.ThereAlready(address);
    }
    if (!seen.allowsAnother(now)) {
      return new Outcome.TooMany(MailWish.LETTERS_MAX, seen.wanted().orElseThrow().nextFrom());
    }
    if (!rates.admit(address.box(), RATE, TO_ONE_ADDRESS_MAX, DAY, now)) {
      return new Outcome.TooMany(TO_ONE_ADDRESS_MAX, now.truncatedTo(ChronoUnit.DAYS).plus(DAY));
    }
    Mailbox asking = seen.asking(address, codes.get(), now);
    if (!users.reach(user.tenant(), seen, asking)) {
      return new Outcome.ChangedMeanwhile();
    }
    MailWish wish = asking.wanted().orElseThrow();
    return new Outcome.Asked(wish, post.send(address, letter.apply(wish)));
  }

  /** Somebody says the code they were sent. */
  public Outcome say(ChatUser user, String code) {
    Mailbox seen = user.mailbox();
    Mailbox told = seen.told(code, clock.instant());
    if (told.equals(seen)) {
      return new Outcome.NothingAsked();
    }
    if (!users.reach(user.tenant(), seen, told)) {
      return new Outcome.ChangedMeanwhile();
    }
    return told.wanted()
        .<Outcome>map(wish -> new Outcome.Wrong(MailWish.WRONG_MAX - wish.wrong()))
        .orElseGet(() -> new Outcome.Proven(told.proven().orElseThrow()));
  }

  /** No more letters. */
  public Outcome close(ChatUser user) {
    Mailbox seen = user.mailbox();
    return users.reach(user.tenant(), seen, seen.closed())
        ? new Outcome.Closed()
        : new Outcome.ChangedMeanwhile();
  }
}
