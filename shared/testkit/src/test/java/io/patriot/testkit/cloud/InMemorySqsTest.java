package io.patriot.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.patriot.testkit.HandTurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class InMemorySqsTest {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final InMemorySqs sqs = new InMemorySqs(clock);
  private final String dead = create("orders-dead.fifo", Map.of());
  private final String orders =
      create(
          "orders.fifo",
          Map.of(
              QueueAttributeName.VISIBILITY_TIMEOUT,
              "60",
              QueueAttributeName.REDRIVE_POLICY,
              "{\"deadLetterTargetArn\":\""
                  + sqs.arn("orders-dead.fifo")
                  + "\",\"maxReceiveCount\":2}"));
  private final String plain = sqs.createQueue(create -> create.queueName("plain")).queueUrl();

  @Test
  void aGroupWaitsWhileOneOfItsMessagesIsWithSomebody() {
    send("a", "1");
    send("a", "2");
    send("b", "3");

    List<Message> first = receive(orders, 1);
    assertThat(bodies(first)).containsExactly("1");
    assertThat(bodies(receive(orders, 10))).containsExactly("3");
    delete(first.getFirst());

    assertThat(bodies(receive(orders, 10))).containsExactly("2");
  }

  @Test
  void theSameNameIsHeardOnceInFiveMinutes() {
    send("a", "1");
    send("a", "1");
    clock.advance(Duration.ofMinutes(5));
    send("a", "1");

    assertThat(sqs.bodies(orders)).containsExactly("1", "1");
  }

  @Test
  void aMessageNobodyHandlesComesBackAndThenGoesToTheDeadLetters() {
    send("a", "1");

    Message first = receive(orders, 1).getFirst();
    assertThat(sqs.nextChange(orders)).contains(clock.instant().plusSeconds(60));
    clock.advance(Duration.ofSeconds(60));
    Message second = receive(orders, 1).getFirst();
    assertThat(second.attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
    assertThatExceptionOfType(SqsException.class).isThrownBy(() -> delete(first));
    clock.advance(Duration.ofSeconds(60));

    assertThat(receive(orders, 1)).isEmpty();
    assertThat(bodies(receive(dead, 1))).containsExactly("1");
  }

  @Test
  void anOldReceiptOfAQueueWithoutOrderDeletesNothing() {
    sqs.sendMessage(send -> send.queueUrl(plain).messageBody("x"));
    Message first = receive(plain, 1).getFirst();
    clock.advance(Duration.ofSeconds(30));
    Message second = receive(plain, 1).getFirst();

    sqs.deleteMessage(delete -> delete.queueUrl(plain).receiptHandle(first.receiptHandle()));
    assertThat(sqs.bodies(plain)).containsExactly("x");
    assertThatExceptionOfType(MessageNotInflightException.class).isThrownBy(() -> show(first, 0));
    show(second, 0);

    assertThat(receive(plain, 1)).hasSize(1);
  }

  @Test
  void aDelayedMessageIsNotThereYet() {
    sqs.sendMessage(send -> send.queueUrl(plain).messageBody("later").delaySeconds(10));

    assertThat(receive(plain, 1)).isEmpty();
    assertThat(
            sqs.getQueueAttributes(
                    get ->
                        get.queueUrl(plain)
                            .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes())
        .containsValue("1");
    clock.advance(Duration.ofSeconds(10));
    assertThat(receive(plain, 1)).hasSize(1);
  }

  @Test
  void theDiceSayWhichGroupComesNextAndTheSameSeedSaysItAgain() {
    assertThat(drawn(1)).isEqualTo(drawn(1));
    var ways = new TreeSet<String>();
    for (int seed = 0; seed < 50; seed++) {
      ways.add(String.join("", drawn(seed)));
    }
    assertThat(ways).hasSize(6);
  }

  @Test
  void aQueueThatIsNotThereIsRefused() {
    assertThatExceptionOfType(QueueDoesNotExistException.class)
        .isThrownBy(() -> receive("https://nowhere/none", 1));
  }

  private static List<String> drawn(long seed) {
    var clock = HandTurnedClock.atNoon();
    var dice = new InMemorySqs(clock, new SplittableRandom(seed));
    String url = dice.createQueue(create -> create.queueName("plain")).queueUrl();
    for (String body : List.of("a", "b", "c")) {
      dice.sendMessage(send -> send.queueUrl(url).messageBody(body));
    }
    var drawn = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      drawn.addAll(bodies(dice.receiveMessage(receive -> receive.queueUrl(url)).messages()));
    }
    return drawn;
  }

  private String create(String name, Map<QueueAttributeName, String> attributes) {
    var all = new LinkedHashMap<>(attributes);
    all.put(QueueAttributeName.FIFO_QUEUE, "true");
    return sqs.createQueue(create -> create.queueName(name).attributes(all)).queueUrl();
  }

  private void send(String group, String body) {
    sqs.sendMessage(
        send ->
            send.queueUrl(orders)
                .messageGroupId(group)
                .messageDeduplicationId(body)
                .messageBody(body));
  }

  private List<Message> receive(String url, int max) {
    return sqs.receiveMessage(
            receive ->
                receive
                    .queueUrl(url)
                    .maxNumberOfMessages(max)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private void delete(Message message) {
    sqs.deleteMessage(delete -> delete.queueUrl(orders).receiptHandle(message.receiptHandle()));
  }

  private void show(Message message, int seconds) {
    sqs.changeMessageVisibility(
        change ->
            change
                .queueUrl(plain)
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(seconds));
  }

  private static List<String> bodies(List<Message> messages) {
    return messages.stream().map(Message::body).toList();
  }
}
