package io.patriot.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.trace.CurrentRequest;
import io.patriot.events.EventEnvelope;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.ReconcileRequestV1;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ShellTest {
  private static final String CORRELATION = "req_1700000000000_0a1b2c3d";

  private final Wire wire = Wire.standard();
  private final List<String> worked = new ArrayList<>();

  @Test
  void aBatchThatWorksReportsNoFailure() throws IOException {
    String answer = run(queueShell(), sqs(record("m1", "a", "o1"), record("m2", "a", "o2")));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(worked).containsExactly("o1", "o2");
  }

  @Test
  void afterAFailureTheRestOfItsGroupComesAgainAndOtherGroupsDoNot() throws IOException {
    String answer =
        run(
            queueShell(),
            sqs(
                record("m1", "a", "o1"),
                record("m2", "a", "bad"),
                record("m3", "b", "o3"),
                record("m4", "a", "o4")));

    assertThat(failures(answer)).containsExactly("m2", "m4");
    assertThat(worked).containsExactly("o1", "o3");
  }

  @Test
  void aMessageThatCannotBeReadFailsAloneInAQueueWithoutOrder() throws IOException {
    String unordered =
        "{\"messageId\":\"%s\",\"body\":%s,\"attributes\":{\"ApproximateReceiveCount\":\"3\"}}";
    String answer =
        run(
            queueShell(),
            "{\"Records\":["
                + unordered.formatted("m1", "\"not json\"")
                + ","
                + unordered.formatted("m2", quoted(request("o2")))
                + "]}");

    assertThat(failures(answer)).containsExactly("m1");
    assertThat(worked).containsExactly("o2");
  }

  @Test
  void whoWaitsForAMessageHearsWhenItFailsAgainAndAgain() throws IOException {
    String tried =
        "{\"Records\":[{\"messageId\":\"m1\",\"body\":"
            + quoted(request("bad"))
            + ",\"attributes\":{\"ApproximateReceiveCount\":\"%d\"}}]}";
    var told = new ArrayList<String>();
    var shell = new Shell("reconcile", wire, failing(told));

    assertThat(failures(run(shell, tried.formatted(1)))).containsExactly("m1");
    assertThat(told).isEmpty();
    assertThat(failures(run(shell, tried.formatted(2)))).containsExactly("m1");
    assertThat(told).containsExactly("bad");
  }

  private static MessageHandler<ReconcileRequestV1> failing(List<String> told) {
    return new MessageHandler<>() {
      @Override
      public Class<ReconcileRequestV1> messageType() {
        return ReconcileRequestV1.class;
      }

      @Override
      public void handle(ReconcileRequestV1 message) {
        throw new IllegalStateException("it fails because the test says so");
      }

      @Override
      public Optional<LastWord<ReconcileRequestV1>> lastWord() {
        return Optional.of(
            new LastWord<>() {
              @Override
              public int patience() {
                return 2;
              }

              @Override
              public void failed(ReconcileRequestV1 message) {
                told.add(String.valueOf(message.orderId()));
              }
            });
      }
    };
  }

  @Test
  void aCauseThatIsNoneIsUnreadable() throws IOException {
    var forged = ReconcileRequestV1.of(new CauseV1("' OR 1=1", "c", "user:1"), "tg-1/paper", "o");
    String answer = run(queueShell(), sqs(new String[] {"m1", "a", quoted(wire.write(forged))}));

    assertThat(failures(answer)).containsExactly("m1");
    assertThat(worked).isEmpty();
  }

  @Test
  void whatStandsBehindAnUnreadableMessageIsWorkedOn() throws IOException {
    String answer =
        run(
            queueShell(),
            sqs(new String[] {"m1", "a", quoted("{\"nonsense\":true}")}, record("m2", "a", "o2")));

    assertThat(failures(answer)).containsExactly("m1");
    assertThat(worked).containsExactly("o2");
  }

  @Test
  void whoMeetsAnUnreadableItemHoldsUpItsGroup() throws IOException {
    var shell =
        new Shell(
            "reconcile",
            wire,
            handler(
                _ -> {
                  throw new UnreadableMessage("Not a book", null);
                }));

    assertThat(failures(run(shell, sqs(record("m1", "a", "o1"), record("m2", "a", "o2")))))
        .containsExactly("m1", "m2");
  }

  @Test
  void theCorrelationIdIsBoundAndLoggedWhileAMessageIsWorkedOnAndNotAfter() throws IOException {
    var seen = new ArrayList<String>();
    var shell =
        new Shell(
            "reconcile",
            wire,
            handler(_ -> seen.add(CurrentRequest.ID.get() + " " + MDC.get("correlationId"))));

    run(shell, sqs(record("m1", "a", "o1")));

    assertThat(seen).containsExactly(CORRELATION + " " + CORRELATION);
    assertThat(CurrentRequest.ID.isBound()).isFalse();
    assertThat(MDC.get("correlationId")).isNull();
  }

  @Test
  void anEventOfTheBusIsTakenOutOfItsEnvelope() throws IOException {
    var heard = new ArrayList<EventEnvelope>();
    var shell =
        new Shell(
            "order-cards",
            wire,
            new EventHandler() {
              @Override
              public void heard(EventEnvelope event) {
                heard.add(event);
              }
            });
    var envelope =
        new EventEnvelope(
            "o:2",
            "trading.Order.Cancelled.v1",
            CORRELATION,
            "o:1",
            "tg-1",
            "tg-1/paper",
            "user:1",
            "o",
            2,
            7L,
            "2026-01-01T00:00:00Z",
            wire.tree(Map.of("cause", "x")));
    String bus =
        "{\"version\":\"0\",\"source\":\"patriot\",\"detail\":" + wire.write(envelope) + "}";

    run(shell, sqs(new String[] {"m1", "a", quoted(bus)}));

    assertThat(heard).containsExactly(envelope);
  }

  @Test
  void newItemsOfAStreamReachItsHandlerInOrder() throws IOException {
    var items = new ArrayList<StreamHandler.NewItem>();
    var shell =
        new Shell(
            "publish-events",
            wire,
            new StreamHandler() {
              @Override
              public void inserted(List<NewItem> inserted) {
                items.addAll(inserted);
              }
            });
    String image = "{\"pk\":{\"S\":\"%s\"},\"sk\":{\"S\":\"1\"},\"n\":{\"N\":\"5\"}}";

    run(
        shell,
        "{\"Records\":[{\"eventName\":\"INSERT\",\"dynamodb\":{\"NewImage\":"
            + image.formatted("A")
            + "}},{\"eventName\":\"REMOVE\",\"dynamodb\":{}},"
            + "{\"eventName\":\"INSERT\",\"dynamodb\":{\"NewImage\":"
            + image.formatted("B")
            + "}}]}");

    assertThat(items).extracting(StreamHandler.NewItem::partitionKey).containsExactly("A", "B");
  }

  @Test
  void aCallFromTheInternetIsReadAndAnswered() throws IOException {
    var shell =
        new Shell(
            "telegram-webhook",
            new HttpHandler() {
              @Override
              public HttpAnswer answer(HttpCall call) {
                return new HttpAnswer(
                    200,
                    call.method()
                        + call.path()
                        + call.header("X-A").orElse("")
                        + call.body()
                        + call.from());
              }
            });

    String answer =
        run(
            shell,
            "{\"version\":\"2.0\",\"rawPath\":\"/telegram\",\"headers\":{\"X-a\":\"1\"},\"body\":\"aGk=\","
                + "\"isBase64Encoded\":true,\"requestContext\":{\"http\":{\"method\":\"POST\","
                + "\"sourceIp\":\"192.0.2.7\"}}}");

    assertThat(answer).contains("\"statusCode\":200").contains("POST/telegram1hi192.0.2.7");
  }

  @Test
  void theClockReachesTheTickHandler() throws IOException {
    var shell =
        new Shell(
            "reconcile",
            wire,
            new TickHandler() {
              @Override
              public void tick() {
                worked.add("tick");
              }
            });

    run(shell, "{\"source\":\"aws.scheduler\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}");

    assertThat(worked).containsExactly("tick");
  }

  private Shell queueShell() {
    return new Shell(
        "reconcile",
        wire,
        handler(
            message -> {
              if (Objects.requireNonNull(message.orderId()).equals("bad")) {
                throw new IllegalStateException("will not do");
              }
              worked.add(message.orderId());
            }));
  }

  private static MessageHandler<ReconcileRequestV1> handler(
      java.util.function.Consumer<ReconcileRequestV1> work) {
    return new MessageHandler<>() {
      @Override
      public Class<ReconcileRequestV1> messageType() {
        return ReconcileRequestV1.class;
      }

      @Override
      public void handle(ReconcileRequestV1 message) {
        work.accept(message);
      }
    };
  }

  private String request(String order) {
    return wire.write(
        ReconcileRequestV1.of(new CauseV1(CORRELATION, "test", "user:1"), "tg-1/paper", order));
  }

  private String[] record(String messageId, String group, String order) {
    return new String[] {messageId, group, quoted(request(order))};
  }

  private String quoted(String json) {
    return wire.write(json);
  }

  private static String sqs(String[]... records) {
    var json = new StringBuilder("{\"Records\":[");
    for (String[] r : records) {
      json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
          .append(
              "{\"messageId\":\"%s\",\"body\":%s,\"attributes\":{\"MessageGroupId\":\"%s\"},\"eventSource\":\"aws:sqs\"}"
                  .formatted(r[0], r[2], r[1]));
    }
    return json.append("]}").toString();
  }

  private static List<String> failures(String answer) {
    return java.util.regex.Pattern.compile("\"itemIdentifier\":\"([^\"]+)\"")
        .matcher(answer)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static String run(Shell shell, String event) throws IOException {
    var out = new ByteArrayOutputStream();
    shell.handle(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
