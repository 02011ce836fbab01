package io.patriot.local.aws.queue;

import static io.patriot.local.aws.queue.QueueFixture.bodies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

class FifoQueueTest {
  private final HandTurnedClock clock = new HandTurnedClock();
  private QueueFixture fixture;
  private String url;

  FifoQueueTest() throws IOException {
    fixture = new QueueFixture(QueuesSettings.inMemory(), clock);
    url = "";
  }

  @BeforeEach
  void createQueue() {
    var _ = fixture.queues.create(QueueSpec.named("dead.fifo"));
    url =
        fixture.queues.create(
            QueueSpec.named("orders.fifo")
                .withVisibilityTimeoutSeconds(10)
                .withDeadLetter("dead.fifo", 2));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aGroupKeepsItsOrder() {
    for (int i = 0; i < 10; i++) {
      fixture.send(url, "a", "d" + i, "m" + i);
    }
    assertThat(bodies(fixture.receive(url, 10)))
        .containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");
  }

  @Test
  void aGroupWaitsWhileOneOfItsMessagesIsWithSomebody() {
    fixture.send(url, "a", "1", "a1");
    fixture.send(url, "a", "2", "a2");
    fixture.send(url, "b", "3", "b1");
    Message first = fixture.receive(url, 1).getFirst();
    assertThat(first.body()).isEqualTo("a1");
    assertThat(bodies(fixture.receive(url, 10))).containsExactly("b1");
    assertThat(fixture.receive(url, 10)).isEmpty();
    fixture.delete(url, first);
    assertThat(bodies(fixture.receive(url, 10))).containsExactly("a2");
  }

  @Test
  void whatIsNotDeletedComesBackBeforeItsSuccessors() {
    fixture.send(url, "a", "1", "a1");
    fixture.send(url, "a", "2", "a2");
    assertThat(bodies(fixture.receive(url, 1))).containsExactly("a1");
    clock.turn(Duration.ofSeconds(10));
    var again = fixture.receive(url, 10);
    assertThat(bodies(again)).containsExactly("a1", "a2");
    assertThat(again.getFirst().attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
  }

  @Test
  void aBusyGroupDoesNotStarveTheOthers() {
    for (int i = 0; i < 5; i++) {
      fixture.send(url, "busy", "b" + i, "b" + i);
    }
    fixture.send(url, "quiet", "q", "q");
    fixture.delete(url, fixture.receive(url, 1).getFirst());
    assertThat(bodies(fixture.receive(url, 1))).containsExactly("q");
  }

  @Test
  void theSameIdWithinFiveMinutesIsHeardOnceEvenAfterItWasHandled() {
    var first = fixture.send(url, "a", "same", "once");
    fixture.delete(url, fixture.receive(url, 1).getFirst());
    var second = fixture.send(url, "a", "same", "twice");
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.sequenceNumber()).isEqualTo(first.sequenceNumber());
    assertThat(fixture.receive(url, 1)).isEmpty();
    clock.turn(Duration.ofMinutes(5));
    fixture.send(url, "a", "same", "later");
    assertThat(bodies(fixture.receive(url, 1))).containsExactly("later");
  }

  @Test
  void contentDecidesWhereTheQueueSaysSo() {
    String byContent =
        fixture.queues.create(QueueSpec.named("c.fifo").withContentBasedDeduplication(true));
    for (String body : new String[] {"x", "x", "y"}) {
      var _ =
          fixture.sqs.sendMessage(r -> r.queueUrl(byContent).messageGroupId("g").messageBody(body));
    }
    assertThat(bodies(fixture.receive(byContent, 10))).containsExactly("x", "y");
    assertThatThrownBy(
            () ->
                fixture.sqs.sendMessage(r -> r.queueUrl(url).messageGroupId("g").messageBody("x")))
        .isInstanceOf(SqsException.class)
        .hasMessageContaining("ContentBasedDeduplication");
  }

  @Test
  void deduplicationPerGroupLetsEachGroupHearIt() {
    String perGroup =
        fixture.queues.create(QueueSpec.named("g.fifo").withDeduplicationPerGroup(true));
    fixture.send(perGroup, "a", "same", "to a");
    fixture.send(perGroup, "b", "same", "to b");
    fixture.send(perGroup, "b", "same", "to b again");
    assertThat(bodies(fixture.receive(perGroup, 10))).containsExactly("to a", "to b");
  }

  @Test
  void aPoisonMessageGoesAsideAndItsGroupGoesOnInTheSameReceive() {
    fixture.send(url, "a", "1", "poison");
    fixture.send(url, "a", "2", "good");
    for (int i = 0; i < 2; i++) {
      assertThat(fixture.receive(url, 1).getFirst().body()).isEqualTo("poison");
      clock.turn(Duration.ofSeconds(10));
    }
    assertThat(bodies(fixture.receive(url, 1))).containsExactly("good");
    Message dead = fixture.receive(fixture.queues.url("dead.fifo"), 1).getFirst();
    assertThat(dead.body()).isEqualTo("poison");
    assertThat(dead.attributes())
        .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "a")
        .containsEntry(
            MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN,
            fixture.queues.arn("orders.fifo"));
  }

  @Test
  void anExpiredReceiptDeletesNothing() {
    fixture.send(url, "a", "1", "a1");
    Message late = fixture.receive(url, 1).getFirst();
    clock.turn(Duration.ofSeconds(11));
    assertThatThrownBy(() -> fixture.delete(url, late)).hasMessageContaining("expired");
    assertThat(bodies(fixture.receive(url, 1))).containsExactly("a1");
  }

  @Test
  void sequenceNumbersGrowAndSortAsText() {
    String first = fixture.send(url, "a", "1", "x").sequenceNumber();
    String second = fixture.send(url, "b", "2", "y").sequenceNumber();
    assertThat(first).hasSize(20).isLessThan(second);
  }
}
