package io.patriot.proof.chat;

/** What Telegram does when it is told very much at once. */
@FunctionalInterface
public interface Crowding {
  /** It takes whatever it is told. */
  Crowding NONE = _ -> 0;

  /**
   * Asked before each message or change of one.
   *
   * @return zero when it is taken; otherwise it is refused, and may be told again so many seconds
   *     later
   */
  int refuses(long chat);
}
