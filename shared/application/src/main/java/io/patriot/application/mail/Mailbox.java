package io.patriot.application.mail;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a trader gets letters, and where they would like to.
 *
 * @param address the one they proved to be theirs, if any
 * @param wish the one that is not proven yet, if any
 */
public record Mailbox(@Nullable MailAddress address, @Nullable MailWish wish) {
  /** Of whoever wants no letters. */
  public static final Mailbox NONE = new Mailbox(null, null);

  public Optional<MailAddress> proven() {
    return Optional.ofNullable(address);
  }

  public Optional<MailWish> wanted() {
    return Optional.ofNullable(wish);
  }

  /** Whether a code may be sent to an address now. */
  public boolean allowsAnother(Instant now) {
    return wish == null || wish.allowsAnother(now);
  }

  /** A code is on its way to an address; letters go where they went until it was said. */
  public Mailbox asking(MailAddress next, String code, Instant now) {
    return new Mailbox(
        address, wish == null ? MailWish.first(next, code, now) : wish.another(next, code, now));
  }

  /** A code was said: the mailbox is another in any case, and its address only if it was right. */
  public Mailbox told(String code, Instant now) {
    if (wish == null || !wish.isOpen(now)) {
      return this;
    }
    return wish.code().equals(code)
        ? new Mailbox(wish.address(), null)
        : new Mailbox(address, wish.onceMoreWrong());
  }

  /** No more letters; how many codes were sent today is still known. */
  public Mailbox closed() {
    return new Mailbox(null, wish);
  }
}
