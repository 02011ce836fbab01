package io.patriot.api.stop;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a person or a program is told who stopped everything, or tried to.
 *
 * @param result what came of it, for programs
 * @param title and lines, the same for people
 * @param accounts what is known of each
 * @param complete false when there may be accounts that nobody could read
 * @param reference what support finds it by; empty when there is nothing to find
 */
@Serdeable
public record StopReply(
    Result result,
    String title,
    List<String> lines,
    List<Account> accounts,
    boolean complete,
    String reference) {

  public StopReply {
    lines = List.copyOf(lines);
    accounts = List.copyOf(accounts);
  }

  /** What came of it. */
  public enum Result {
    /** All accounts are stopped for certain. */
    STOPPED,
    /** Of some accounts nobody can say; ask again. */
    PARTLY,
    /** Of no account anybody can say; ask again. */
    NOT_CONFIRMED,
    /** There is no account yet. */
    NOTHING_TO_STOP,
    /** No token was sent, or none that we made. */
    NO_STOP_LINK,
    /** The link was replaced by a newer one. */
    REPLACED,
    /** Too many wrong tokens came from this address. */
    TOO_OFTEN,
    /** It broke on our side before anything was known; ask again. */
    FAILED
  }

  /** How an account is known to stand. */
  public enum State {
    /** It takes no orders. */
    HALTED,
    /** It takes closing orders only, since its owner has it closed. */
    ONLY_CLOSING,
    /** Nobody can say. */
    NOT_CONFIRMED
  }

  /**
   * One account by our own book; the exchange is not asked.
   *
   * @param mode paper or live
   * @param openOrders those that wait at the exchange and may open something; they may still fill
   * @param protectingOrders those that only reduce, such as stops
   */
  @Serdeable
  public record Account(
      String account,
      String mode,
      State state,
      int openOrders,
      int protectingOrders,
      int positions) {}

  static StopReply refused(Result result, String title, String... lines) {
    return new StopReply(result, title, List.of(lines), List.of(), false, "");
  }
}
