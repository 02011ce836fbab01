package io.patriot.proof.plant;

import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopWork;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.application.venue.TradingVenue;
import io.patriot.proof.cloud.Machines;
import io.patriot.testkit.sim.Fault;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A bug that somebody could have written, by the row of the catalogue that it falls to. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made once and never changed
public enum Plant {
  SILENCE_IS_REJECTION(1, "no answer counts as a refusal", venue(VenueBugs::silenceIsRejection)),
  NEW_NAME_ON_RETRY(
      1,
      "an order without answer is sent again under a new name",
      venue(VenueBugs::newNameOnRetry)),
  SILENCE_IS_SUCCESS(2, "no answer counts as acceptance", venue(VenueBugs::silenceIsSuccess)),
  SENT_AGAIN_WITHOUT_ASKING(
      3, "an order in doubt is sent again unasked for", venue(VenueBugs::sentAgainWithoutAsking)),
  LATE_ARRIVAL_IGNORED(
      4, "what is not found is sent again at once", venue(VenueBugs::lateArrivalIgnored)),
  SILENCE_IS_SENT_AGAIN(
      5, "an order without answer is sent again at once", venue(VenueBugs::silenceIsSentAgain)),
  NOT_FOUND_IS_FINAL(6, "what is not found has ended", venue(VenueBugs::notFoundIsFinal)),
  ERROR_IS_FINAL(6, "what cannot be asked for has ended", venue(VenueBugs::errorIsFinal)),
  LOST_SENDER_IS_REJECTION(
      8,
      "an order whose sender is gone counts as refused",
      store(StoreBugs::lostSenderIsRejection)),
  BOOK_IN_A_SECOND_WRITE(
      8, "a fill and the position are two writes", tables(CloudBugs::bookInASecondWrite)),
  TAKEN_IS_DONE(8, "a message is done when it is taken", machines(QueueBugs::takenIsDone)),
  FAILURE_IS_DONE(8, "a message that failed is done", machines(QueueBugs::failureIsDone)),
  OUTBOX_IN_A_SECOND_WRITE(
      9, "a state and its news are two writes", tables(CloudBugs::outboxInASecondWrite)),
  NO_OUTBOX_SWEEP(9, "nobody looks for news that nobody sent on", Set.of("publish-events")),
  NO_RECONCILE_SWEEP(9, "nobody looks for orders that wait too long", Set.of("reconcile")),
  DOUBT_NEVER_LOOKED_INTO(
      9,
      "nobody asks for orders in doubt",
      Set.of("reconcile"),
      Seam.at(ReconcileRequests.class, QueueBugs::nobodyAsksForOrders)),
  CONFLICT_UNNOTICED(10, "a refused write counts as written", store(StoreBugs::conflictUnnoticed)),
  CLAIM_WITHOUT_CONDITION(
      10,
      "an order is sent though another has claimed it",
      store(StoreBugs::claimWithoutCondition)),
  LAST_WRITER_WINS(10, "writes have no conditions", tables(CloudBugs::lastWriterWins)),
  GAP_NOT_FILLED(
      19,
      "what a stream missed is never asked for",
      Seam.at(ReconcileRequests.class, QueueBugs::nobodyComparesAccounts)),
  ANSWER_OVERWRITES_FILL(
      20,
      "the answer to an order overwrites the fill that overtook it",
      store(StoreBugs::answerOverwritesFill)),
  FILLS_COUNT_TWICE(
      21, "a fill that is told twice counts twice", store(StoreBugs::fillsCountTwice)),
  INFERRED_FILL_HAS_ITS_OWN_NAME(
      22,
      "a fill found by asking has another name than the one told",
      venue(VenueBugs::inferredFillHasItsOwnName)),
  CANCEL_ASKED_IS_CANCELLED(
      23, "an order ends when it is asked back", store(StoreBugs::askedIsCancelled)),
  FILL_AFTER_CANCEL_DROPPED(
      23,
      "fills of an order that was asked back are dropped",
      store(StoreBugs::fillAfterCancelDropped)),
  REPLACED_AT_FULL_SIZE(
      24,
      "another price means: taken back, and placed again at full size",
      venue(VenueBugs::replacedAtFullSize)),
  PARTIAL_FILL_ENDS_ORDER(
      25, "an order ends with its first fill", store(StoreBugs::partialFillEndsOrder)),
  END_NOT_TOLD_ON(
      25,
      "nobody is told that an order ended",
      Seam.at(ExecutionReports.class, QueueBugs::endsNotToldOn)),
  FUNDING_IS_FILL(26, "money that comes or goes is a fill", store(StoreBugs::fundingIsFill)),
  FILL_OUT_OF_ORDER_DROPPED(
      28,
      "a fill that is older than one already told is dropped",
      store(StoreBugs::lateNewsDropped)),
  STOP_FORGOTTEN_ON_RESTART(
      29,
      "stops are kept in one machine's memory",
      Seam.at(PaperOrders.class, PaperBugs::stopsInMemory)),
  LADDER_GOES_DOWN(
      30,
      "a stop that is to follow its position goes away from it",
      Seam.at(OrderCommands.class, LadderBug::away)),
  REDUCE_ONLY_FORGOTTEN(
      31, "exits do not say that they are exits", venue(VenueBugs::reduceOnlyForgotten)),
  SWITCH_NOT_LOOKED_AT(34, "nobody looks at the trading switch", store(SwitchBug::new)),
  FENCE_NOT_LOOKED_AT(
      53,
      "an order approved before the switch was turned is sent after it",
      store(StoreBugs::fenceNotLookedAt)),
  PLATFORM_NOT_LOOKED_AT(
      53,
      "nobody looks at the platform's switch",
      store(PlatformBug::new),
      Seam.at(PlatformSwitches.class, PlatformBug.BeforeTheWire::new)),
  STOP_BELIEVED(
      53,
      "a stop of the platform is called done that no venue confirmed",
      Seam.at(StopWork.class, PlatformBug.AskedIsGone::new)),
  LOSS_LIMIT_NOT_LOOKED_AT(54, "nobody looks at what the day has lost", store(LossLimitBug::new)),
  NO_RISK_SWEEP(26, "nobody looks at what accounts risk", Set.of("risk-monitor")),
  RISK_FOUND_ANEW(
      26,
      "what was told of an account's risk is told again",
      Seam.at(RiskWatches.class, RiskBugs::foundAnew)),
  HALVING_BELIEVED(
      26,
      "half is said to be off that nobody took off",
      Seam.at(RiskWatches.class, RiskBugs::targetsForgotten),
      Seam.at(OrderCommands.class, RiskBugs::exitsNotSent));

  private final int row;
  private final String words;
  private final Set<String> unwatched;
  private final List<Seam<?>> seams;

  Plant(int row, String words, Seam<?>... seams) {
    this(row, words, Set.of(), seams);
  }

  Plant(int row, String words, Set<String> unwatched, Seam<?>... seams) {
    this.row = row;
    this.words = words;
    this.unwatched = unwatched;
    this.seams = List.of(seams);
  }

  public int row() {
    return row;
  }

  public String words() {
    return words;
  }

  /** The name as people write it: silence-is-rejection. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Plant> named(String slug) {
    return Arrays.stream(values()).filter(plant -> plant.slug().equals(slug)).findFirst();
  }

  /** The faults that bring it to light. */
  public Set<Fault> shownBy() {
    return switch (this) {
      case SILENCE_IS_REJECTION, NEW_NAME_ON_RETRY, SILENCE_IS_SENT_AGAIN ->
          EnumSet.of(Fault.FILLED_AND_ANSWER_LOST, Fault.ORDER_DONE_ANSWER_LOST);
      case SILENCE_IS_SUCCESS -> EnumSet.of(Fault.ORDER_LOST);
      case SENT_AGAIN_WITHOUT_ASKING ->
          EnumSet.of(Fault.FILLED_AND_ANSWER_LOST, Fault.EXECUTION_UNKNOWN, Fault.STREAM_CUT);
      case LATE_ARRIVAL_IGNORED ->
          EnumSet.of(Fault.FILLED_AND_ANSWER_LOST, Fault.ORDER_NOT_SHOWN_YET, Fault.STREAM_CUT);
      case NOT_FOUND_IS_FINAL ->
          EnumSet.of(Fault.ORDER_NOT_SHOWN_YET, Fault.FILLED_AND_ANSWER_LOST, Fault.ORDER_LATE);
      case ERROR_IS_FINAL -> EnumSet.of(Fault.FILLED_AND_ANSWER_LOST, Fault.VENUE_RATE_LIMIT);
      case LOST_SENDER_IS_REJECTION -> EnumSet.of(Fault.CRASH_AFTER_ACKNOWLEDGEMENT);
      case NO_OUTBOX_SWEEP, FAILURE_IS_DONE -> EnumSet.of(Fault.STORE_THROTTLED);
      case NO_RECONCILE_SWEEP ->
          EnumSet.of(Fault.KEY_REVOKED, Fault.FILLED_AND_ANSWER_LOST, Fault.STREAM_CUT);
      case DOUBT_NEVER_LOOKED_INTO ->
          EnumSet.of(
              Fault.CRASH_BEFORE_SENDING_ON,
              Fault.FILLED_AND_ANSWER_LOST,
              Fault.STREAM_CUT,
              Fault.STORE_THROTTLED);
      case BOOK_IN_A_SECOND_WRITE -> EnumSet.of(Fault.TRANSACTION_CANCELLED);
      case TAKEN_IS_DONE, OUTBOX_IN_A_SECOND_WRITE ->
          EnumSet.of(Fault.CRASH_BEFORE_SENDING_ON, Fault.CRASH_AFTER_ACKNOWLEDGEMENT);
      case CONFLICT_UNNOTICED, CLAIM_WITHOUT_CONDITION, LAST_WRITER_WINS ->
          EnumSet.of(Fault.DELIVERIES_OVERLAP, Fault.MESSAGE_AGAIN_LATER);
      case GAP_NOT_FILLED, END_NOT_TOLD_ON -> EnumSet.of(Fault.STREAM_CUT);
      case FILL_OUT_OF_ORDER_DROPPED ->
          EnumSet.of(Fault.EXIT_HALF_DONE, Fault.FILLS_OUT_OF_ORDER, Fault.STREAM_CUT);
      case ANSWER_OVERWRITES_FILL -> EnumSet.of(Fault.FILL_BEFORE_ANSWER);
      case FILLS_COUNT_TWICE ->
          EnumSet.of(Fault.FILL_TOLD_TWICE, Fault.TRADE_BY_ANOTHER_HAND, Fault.EXIT_HALF_DONE);
      case INFERRED_FILL_HAS_ITS_OWN_NAME -> EnumSet.of(Fault.FILLED_AND_ANSWER_LOST);
      case FILL_AFTER_CANCEL_DROPPED ->
          EnumSet.of(Fault.EXIT_HALF_DONE, Fault.MESSAGE_HELD_UP, Fault.STREAM_CUT);
      case PARTIAL_FILL_ENDS_ORDER -> EnumSet.of(Fault.EXIT_HALF_DONE);
      case FUNDING_IS_FILL -> EnumSet.of(Fault.MONEY_NEWS_WITHOUT_TRADE);
      case LADDER_GOES_DOWN, REDUCE_ONLY_FORGOTTEN ->
          EnumSet.of(Fault.TWO_EXITS_AT_ONCE, Fault.EXIT_HALF_DONE);
      case FENCE_NOT_LOOKED_AT -> EnumSet.of(Fault.SWITCH_WHILE_QUEUED, Fault.STORE_THROTTLED);
      case CANCEL_ASKED_IS_CANCELLED ->
          EnumSet.of(Fault.ORDER_LATE, Fault.ORDER_LOST, Fault.MESSAGE_HELD_UP);
      case STOP_FORGOTTEN_ON_RESTART -> EnumSet.of(Fault.RESTART_UNDER_A_STOP);
      case REPLACED_AT_FULL_SIZE, SWITCH_NOT_LOOKED_AT, PLATFORM_NOT_LOOKED_AT, STOP_BELIEVED ->
          EnumSet.of(Fault.MESSAGE_HELD_UP);
      case LOSS_LIMIT_NOT_LOOKED_AT -> EnumSet.of(Fault.LOSS_LIMIT_IN_FLIGHT);
      case NO_RISK_SWEEP, RISK_FOUND_ANEW, HALVING_BELIEVED ->
          EnumSet.of(Fault.MONEY_NEWS_WITHOUT_TRADE);
    };
  }

  List<Seam<?>> seams() {
    return seams;
  }

  Set<String> unwatched() {
    return unwatched;
  }

  private static Seam<TradingVenue> venue(UnaryOperator<TradingVenue> bug) {
    return Seam.at(TradingVenue.class, bug);
  }

  private static Seam<TradingStore> store(UnaryOperator<TradingStore> bug) {
    return Seam.at(TradingStore.class, bug);
  }

  private static Seam<DynamoDbClient> tables(UnaryOperator<DynamoDbClient> bug) {
    return Seam.at(DynamoDbClient.class, bug);
  }

  private static Seam<Machines> machines(UnaryOperator<Machines> bug) {
    return Seam.at(Machines.class, bug);
  }
}
