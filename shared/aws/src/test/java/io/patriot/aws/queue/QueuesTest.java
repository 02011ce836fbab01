package io.patriot.aws.queue;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.NOON;
import static io.patriot.testkit.OrderExamples.aFillOf;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.card.TelegramUpdates.Line;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.Placement;
import io.patriot.application.order.WindDown;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.aws.CallCounter;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.LossyRoad;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.events.message.AccountDoubtV1;
import io.patriot.events.message.ExecutionReportV1;
import io.patriot.events.message.OrderCommandV1;
import io.patriot.events.message.PaperOrderV1;
import io.patriot.events.message.PlacementV1;
import io.patriot.events.message.ReconcileRequestV1;
import io.patriot.events.message.TelegramUpdateV1;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What is put on the queues, and in which order it comes off them. */
final class QueuesTest {
  private final SqsClient sqs = LocalCloud.clients().sqs();
  private final String fifo = LocalCloud.freshFifoQueue();

  @Test
  void aCommandAskedForTwiceIsAskedForOnce() {
    var commands = new SqsOrderCommands(sqs, fifo, LocalCloud.WIRE);
    var place = new OrderCommand.Place(anIntent());
    var cancel = new OrderCommand.Cancel(ACCOUNT, anIntent().orderId(), "user:1", "press 5");

    commands.send(place, aCause());
    commands.send(place, aCause());
    commands.send(cancel, aCause());

    List<Message> heard = drain(fifo);
    assertThat(heard)
        .extracting(message -> read(message, OrderCommandV1.class).toApplication())
        .containsExactly(place, cancel);
    assertThat(heard).extracting(QueuesTest::group).containsOnly(ACCOUNT.toString());
    assertThat(read(heard.getFirst(), OrderCommandV1.class).cause().toApplication())
        .isEqualTo(aCause());
  }

  @Test
  void aPlacementSentAgainArrivesAgain() {
    var placements = new SqsPlacements(sqs, fifo, LocalCloud.WIRE, LocalCloud.NAMES);
    var placement = new Placement(anIntent(), 1, 2, 1, Money.usdt("620.5"));

    placements.send(placement, aCause());
    placements.send(placement, aCause());

    assertThat(drain(fifo))
        .extracting(message -> read(message, PlacementV1.class).toApplication())
        .containsExactly(placement, placement);
  }

  @Test
  void aPlacementWhoseAnswerIsLostIsSentOnce() {
    var road = new LossyRoad("SendMessage");
    SqsClient shaky = LocalCloud.clients(new CallCounter(), road).sqs();
    var placements = new SqsPlacements(shaky, fifo, LocalCloud.WIRE, LocalCloud.NAMES);
    road.loseNext(2);

    placements.send(new Placement(anIntent(), 1, 2, 1, Money.usdt("620.5")), aCause());

    assertThat(drain(fifo)).hasSize(1);
  }

  @Test
  void aQueueThatDoesNotAnswerIsUnavailable() {
    var road = new LossyRoad("SendMessage");
    SqsClient shaky = LocalCloud.clients(new CallCounter(), road).sqs();
    var commands = new SqsOrderCommands(shaky, fifo, LocalCloud.WIRE);
    road.loseNext(Integer.MAX_VALUE);

    assertThatThrownBy(() -> commands.send(new OrderCommand.Place(anIntent()), aCause()))
        .isInstanceOf(QueueUnavailable.class);
  }

  @Test
  void reportsKeepTheirOrderAndTheSameNewsOnTwoRoadsIsHeardOnce() {
    var reports = new SqsExecutionReports(sqs, fifo, LocalCloud.WIRE);
    List<ExecutionReport> fills =
        IntStream.range(0, 23)
            .mapToObj(i -> new ExecutionReport.News.Filled(aFillOf("0.001", "61800.1", "t" + i)))
            .map(QueuesTest::report)
            .toList();
    ExecutionReport end = report(new ExecutionReport.News.Cancelled("user"));

    reports.send(fills, aCause());
    reports.send(List.of(fills.get(3), end), aCause());
    reports.send(List.of(), aCause());

    var expected = new ArrayList<>(fills);
    expected.add(end);
    assertThat(drain(fifo))
        .extracting(message -> read(message, ExecutionReportV1.class).toApplication())
        .isEqualTo(expected);
  }

  @Test
  void bothSidesOfATradeWithOneselfAreReported() {
    var reports = new SqsExecutionReports(sqs, fifo, LocalCloud.WIRE);
    var news = new ExecutionReport.News.Filled(aFillOf("0.001", "61800.1", "t1"));
    OrderIntent other = anIntent("card:other", aLimitBuyOf("0.01", BTC, "61800.1"));

    reports.send(
        List.of(report(news), new ExecutionReport(ACCOUNT, BTC, other.orderId(), news)), aCause());

    assertThat(drain(fifo)).hasSize(2);
  }

  @Test
  void theSameChangeAskedForTwiceIsReportedTwice() {
    var reports = new SqsExecutionReports(sqs, fifo, LocalCloud.WIRE);
    var there = new ExecutionReport.News.Amended(Quantity.of("0.02"), Price.of("61000"));
    var refused = new ExecutionReport.News.AmendRefused("WOULD_TAKE", "no");
    Cause first = aCause();
    Cause second =
        new Cause(CorrelationId.of(NOON.plusSeconds(1), 7), first.causationId(), first.actor());

    for (Cause cause : List.of(first, first, second)) {
      reports.send(List.of(report(there), report(refused)), cause);
    }

    assertThat(drain(fifo)).hasSize(4);
  }

  @Test
  void paperOrdersAndTheirCancellationsGoInOrder() {
    var queue = new SqsPaperOrderQueue(sqs, fifo, LocalCloud.WIRE, LocalCloud.NAMES);

    queue.place(anIntent(), aCause());
    queue.amend(
        ACCOUNT, BTC, anIntent().orderId(), Quantity.of("0.02"), Price.of("61000"), aCause());
    queue.cancel(ACCOUNT, BTC, anIntent().orderId(), aCause());
    queue.cancel(ACCOUNT, BTC, anIntent().orderId(), aCause());

    List<PaperOrderV1> heard =
        drain(fifo).stream().map(message -> read(message, PaperOrderV1.class)).toList();
    assertThat(heard)
        .extracting(order -> order.place() != null)
        .containsExactly(true, false, false, false);
    assertThat(heard.get(1).amend())
        .isEqualTo(
            new PaperOrderV1.AmendV1(
                ACCOUNT.toString(), "BTCUSDT", anIntent().orderId().value(), "0.02", "61000"));
    assertThat(heard.getLast().cancel())
        .isEqualTo(
            new PaperOrderV1.CancelV1(ACCOUNT.toString(), "BTCUSDT", anIntent().orderId().value()));
  }

  @Test
  void anUpdateIsPassedOnOnceInOrderOfItsChat() {
    var updates = new SqsTelegramUpdates(sqs, fifo);

    updates.send(1, -77, Line.IN_TURN, "{\"update_id\":1}", NOON, aCause());
    updates.send(1, -77, Line.IN_TURN, "{\"update_id\":1}", NOON, aCause());
    updates.send(2, -77, Line.IN_TURN, "{\"update_id\":2}", NOON, aCause());

    List<Message> heard = drain(fifo);
    assertThat(heard)
        .extracting(message -> read(message, TelegramUpdateV1.class).updateId())
        .containsExactly(1L, 2L);
    assertThat(heard).extracting(QueuesTest::group).containsOnly("chat:-77");
  }

  @Test
  void whatIsSaidInPanicWaitsForNothingElseOfItsChat() {
    var updates = new SqsTelegramUpdates(sqs, fifo);

    updates.send(1, 77, Line.IN_TURN, "{\"update_id\":1}", NOON, aCause());
    updates.send(2, 77, Line.AHEAD, "{\"update_id\":2}", NOON, aCause());

    assertThat(drain(fifo))
        .extracting(QueuesTest::group)
        .containsExactlyInAnyOrder("chat:77", "chat:77:panic");
  }

  @Test
  void aRequestToReconcileIsNeverEarlierThanAsked() {
    assertThat(SqsReconcileRequests.delaySeconds(Duration.ZERO)).isZero();
    assertThat(SqsReconcileRequests.delaySeconds(Duration.ofMillis(500))).isEqualTo(1);
    assertThat(SqsReconcileRequests.delaySeconds(Duration.ofSeconds(4))).isEqualTo(4);
    assertThat(SqsReconcileRequests.delaySeconds(Duration.ofHours(1))).isEqualTo(900);

    String queue = LocalCloud.freshQueue();
    var requests = new SqsReconcileRequests(sqs, queue, LocalCloud.WIRE, InstantSource.fixed(NOON));
    requests.send(ACCOUNT, anIntent().orderId(), Duration.ZERO, aCause());
    requests.send(ACCOUNT, anIntent().orderId(), Duration.ofMinutes(10), aCause());

    assertThat(drain(queue))
        .extracting(message -> read(message, ReconcileRequestV1.class).orderId())
        .containsExactly(anIntent().orderId().value());
  }

  @Test
  void whatAnAccountDifferedByGoesAlong() {
    String queue = LocalCloud.freshQueue();
    var requests = new SqsReconcileRequests(sqs, queue, LocalCloud.WIRE, InstantSource.fixed(NOON));
    var doubt = new Doubt("BTCUSDT flat -> LONG 0.01", Instant.parse("2026-01-05T12:00:00Z"), 2);

    requests.send(ACCOUNT, doubt, Duration.ZERO, aCause());
    requests.send(ACCOUNT, Duration.ZERO, aCause());

    assertThat(drain(queue))
        .map(message -> read(message, ReconcileRequestV1.class).doubt())
        .containsExactlyInAnyOrder(AccountDoubtV1.of(doubt), null);
  }

  @Test
  void whatIsToBecomeOfAStoppedAccountGoesAlong() {
    String queue = LocalCloud.freshQueue();
    var requests = new SqsReconcileRequests(sqs, queue, LocalCloud.WIRE, InstantSource.fixed(NOON));
    var wanted =
        new WindDown(
            "kill-7",
            true,
            new WindDown.Stop.ByOwner(Instant.parse("2026-01-05T12:10:00.123456789Z")),
            4,
            3,
            2);

    requests.send(ACCOUNT, wanted, Duration.ZERO, aCause());

    assertThat(drain(queue))
        .map(message -> read(message, ReconcileRequestV1.class).windDown())
        .map(one -> one == null ? null : one.toApplication())
        .containsExactly(wanted);
  }

  @Test
  void namesThatSqsRefusesAreToldApartByTheirDigest() {
    assertThat(FifoQueue.fitting("place:abc")).isEqualTo("place:abc");
    assertThat(FifoQueue.fitting("x".repeat(129))).hasSize(64);
    assertThat(FifoQueue.fitting("two words")).isNotEqualTo(FifoQueue.fitting("two  words"));
  }

  @Test
  void accountsDoNotWaitForEachOther() {
    var reports = new SqsExecutionReports(sqs, fifo, LocalCloud.WIRE);
    var stranger = new AccountId(new TenantId("tg-2"), ACCOUNT.name());
    var news = new ExecutionReport.News.Expired("test");

    reports.send(
        List.of(
            report(news),
            new ExecutionReport(stranger, BTC, anIntent("x", anIntent().terms()).orderId(), news)),
        aCause());

    assertThat(drain(fifo))
        .extracting(QueuesTest::group)
        .containsExactlyInAnyOrder(ACCOUNT.toString(), stranger.toString());
  }

  private static ExecutionReport report(ExecutionReport.News news) {
    return new ExecutionReport(ACCOUNT, BTC, anIntent().orderId(), news);
  }

  private List<Message> drain(String queue) {
    var heard = new ArrayList<Message>();
    List<Message> batch;
    do {
      batch =
          sqs.receiveMessage(
                  request ->
                      request
                          .queueUrl(queue)
                          .maxNumberOfMessages(10)
                          .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
              .messages();
      heard.addAll(batch);
      batch.forEach(
          message ->
              sqs.deleteMessage(
                  request -> request.queueUrl(queue).receiptHandle(message.receiptHandle())));
    } while (!batch.isEmpty());
    return heard;
  }

  private static String group(Message message) {
    return message.attributes().getOrDefault(MessageSystemAttributeName.MESSAGE_GROUP_ID, "");
  }

  private static <T> T read(Message message, Class<T> type) {
    return LocalCloud.WIRE.read(message.body(), type);
  }
}
