package io.patriot.application.mail;

import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets a trader say where their letters go. An address counts once they said the code that was sent
 * there, so that nobody gets another's news, and few letters go to who never asked for any.
 */
public final class ChangeMailbox {
  private final ChatUsers users;
  private final Post post;
  private final Supplier<String> codes;
  private final InstantSource clock;

  /**
   * @param codes six digits that nobody can guess, others each time
   */
  public ChangeMailbox(ChatUsers users, Post post, Supplier<String> codes, InstantSource clock) {
    this.users = users;
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

    /** No more codes today. */
    record TooMany(Instant nextFrom) implements Outcome {}

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
      return new Outcome.TooMany(seen.wanted().orElseThrow().nextFrom());
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
