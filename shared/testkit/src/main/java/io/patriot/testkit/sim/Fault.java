package io.patriot.testkit.sim;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can go wrong: the catalogue of faults, by row. */
public enum Fault {
  ORDER_DONE_ANSWER_LOST(1, "an order reaches the venue and its answer is lost"),
  ORDER_LOST(2, "an order is lost on its way and nobody answers"),
  EXECUTION_UNKNOWN(3, "the venue itself does not know what became of an order"),
  ORDER_LATE(4, "an order arrives after we asked for it and it was not there"),
  FILLED_AND_ANSWER_LOST(
      5, "an order is filled at once and its answer is lost, so that its name is free again"),
  ORDER_NOT_SHOWN_YET(6, "the venue does not show an order that it took a moment ago"),
  OPEN_LIST_STALE(7, "the list of open orders shows what is over"),
  CRASH_AFTER_ACKNOWLEDGEMENT(
      8, "a machine dies when the venue has answered and nothing is written yet"),
  CRASH_BEFORE_SENDING_ON(9, "a machine dies between writing a state and sending on what follows"),
  DELIVERIES_OVERLAP(10, "one message is worked on by two machines at once"),
  WRITE_DONE_ANSWER_LOST(11, "the store writes and its answer is lost"),
  STORE_THROTTLED(12, "the store refuses a table's calls for a while"),
  TRANSACTION_CANCELLED(13, "the store cancels a transaction for others that touch the same"),
  MESSAGE_AGAIN_LATER(14, "a message comes again minutes after it was done"),
  MESSAGE_HELD_UP(15, "a message comes long after later ones of other groups"),
  MESSAGE_UNREADABLE(16, "a message that nobody can read stands at the head of its group"),
  TIME_LIMIT_HIT(17, "a function is ended at its time limit in the middle of a call"),
  OLD_MEMORY_WAKES(18, "a function wakes with memory from long ago"),
  STREAM_CUT(19, "the stream of an account is cut and what happens meanwhile is missed"),
  FILL_BEFORE_ANSWER(20, "the news of a fill overtakes the answer to its order"),
  FILL_TOLD_TWICE(21, "the news of a fill comes twice"),
  ASKED_WHILE_FILLING(22, "an order is looked into at the moment its fill is told"),
  CANCELLED_WHILE_FILLING(23, "an order is cancelled while it fills"),
  EXIT_REPRICED_IN_PARTS(24, "an exit that has filled in part is given another price"),
  EXIT_HALF_DONE(25, "an exit stays half filled"),
  MONEY_NEWS_WITHOUT_TRADE(26, "the stream tells of funding and transfers"),
  ONE_TRADE_TWO_SIDES(27, "an account meets itself, and both sides have one trade id"),
  FILLS_OUT_OF_ORDER(28, "news of fills overtake each other"),
  RESTART_UNDER_A_STOP(29, "the feed dies while stops wait in it"),
  CRASH_WHILE_REPLACING(30, "a machine dies between the two halves of replacing an order"),
  STOP_ON_NOTHING(31, "a stop is placed on a position that is closing"),
  STOP_REFUSED(32, "the venue refuses a stop that would wake at once"),
  ORDERS_BY_ANOTHER_HAND(33, "somebody places and cancels orders at the venue by hand"),
  SWITCH_WHILE_QUEUED(34, "trading is switched off while orders wait in queues"),
  TRADE_BY_ANOTHER_HAND(35, "somebody trades at the venue by hand"),
  COMPARED_TWICE(36, "an account is compared twice in a row"),
  POSITION_NOT_TOLD(37, "the venue does not say what an account holds"),
  CLOCKS_APART(38, "the venue's clock and ours go apart"),
  STREAM_KEY_EXPIRED(39, "the key of an account's stream expires unnoticed"),
  STREAM_CLOSED_BY_VENUE(40, "the venue closes streams, as it does every day"),
  STREAM_SILENT(41, "a stream stands and brings nothing"),
  BOOK_GAP(42, "a change of the book is missing or comes twice"),
  PRICE_STALE_THEN_BURST(43, "prices stop for a while and then come all at once"),
  WILD_PRINT(44, "a trade prints far from the market"),
  OFF_THE_GRID(45, "an order does not fit the market's rules"),
  FEE_IN_ANOTHER_COIN(46, "a fee is taken in another coin"),
  ODD_SIZE(47, "an order has a size that does not divide evenly"),
  MARKET_HALTED(48, "a market stops trading"),
  VENUE_RATE_LIMIT(49, "the venue says that too much was asked, or bans the address"),
  VENUE_ORDER_LIMIT(50, "the venue says that too many orders were sent"),
  REPLACED_BY_HALF(51, "one half of replacing an order works and the other does not"),
  ORDER_EXPIRES(52, "an order ends in one of the rarer ways"),
  SWITCH_AGAINST_TRIGGER(53, "trading is switched off at the moment a stop wakes"),
  LOSS_LIMIT_IN_FLIGHT(54, "orders on their way would cross a daily loss limit"),
  TWO_EXITS_AT_ONCE(55, "take-profit and stop wake on the same tick"),
  TWO_FEEDS(56, "two feeds run at once while one replaces the other"),
  ARMED_WHILE_RELOADING(57, "a stop is placed while the feed starts"),
  UPDATE_AGAIN(58, "Telegram brings an update again, much later too"),
  OLD_CARD_PRESSED(59, "a button of an old card is pressed"),
  TELEGRAM_AWAY(60, "Telegram refuses or is away"),
  PRESSED_TWICE(61, "a button is pressed twice at once"),
  KEY_REVOKED(62, "an exchange key stops working"),
  UNLINKED_WITH_ORDERS(63, "an account is to be unlinked with orders open"),
  TWO_VERSIONS(64, "old and new versions of the code read each other's items"),
  STORE_SET_BACK(65, "the store is restored to some minutes ago"),
  EVENTS_LATE(66, "the stream of stored events is an hour behind"),
  MODEL_SPEAKS_NONSENSE(67, "a language model is slow, wrong or hostile", "G2"),
  LOG_AWAY(68, "what the platform logs to takes nothing"),
  ONE_USER_FLOODS(69, "one user sends as much as a thousand"),
  NUMBERS_TOO_LARGE(70, "sizes and prices at the end of what numbers hold");

  private final int row;
  private final String words;
  private final @Nullable String waitsFor;

  Fault(int row, String words) {
    this(row, words, null);
  }

  Fault(int row, String words, @Nullable String waitsFor) {
    this.row = row;
    this.words = words;
    this.waitsFor = waitsFor;
  }

  public int row() {
    return row;
  }

  public String words() {
    return words;
  }

  /** The feature that has to be built before this can go wrong, where it is not built yet. */
  public Optional<String> waitsFor() {
    return Optional.ofNullable(waitsFor);
  }

  /** The name as people write it: order-lost. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
