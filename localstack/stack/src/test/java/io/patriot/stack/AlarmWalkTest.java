package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.aws.AwsClients;
import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A message that was given up rings in the admins' chat, and its going is told there too. */
class AlarmWalkTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long ADMIN = 901;

  @Test
  void whatWasGivenUpRingsUntilItIsTakenAway() throws Exception {
    try (var stack =
            LocalStack.start(
                new Arguments(true, false, null, new Ports(29_000).nextFree()),
                Map.of("PATRIOT_ADMINS_CHAT", Long.toString(ADMIN)));
        HttpClient http = HttpClient.newHttpClient()) {
      var admin = new ChatPerson(http, stack.page(), ADMIN, InstantSource.system());
      ChatMessage ping = admin.seesAnswerTo(admin.says("/start"), PATIENCE);
      assertThat(ping.text()).contains("Patriot");
      assertThat(admin.seesAnswerTo(admin.says("/ping"), PATIENCE).text())
          .contains("This chat has the number " + ADMIN);
      SqsClient queues = stack.part(AwsClients.class).sqs();
      String dead = queues.getQueueUrl(queue -> queue.queueName("order-news-dead")).queueUrl();

      queues.sendMessage(message -> message.queueUrl(dead).messageBody("nobody could read it"));

      ChatMessage rings =
          admin.sees(message -> message.text().startsWith("ALARM"), "the alarm", PATIENCE);
      assertThat(rings.text())
          .contains("Messages of order-news failed 30 times", "First: ", "Runbook: Dead letters");

      queues
          .receiveMessage(message -> message.queueUrl(dead))
          .messages()
          .forEach(
              message ->
                  queues.deleteMessage(
                      one -> one.queueUrl(dead).receiptHandle(message.receiptHandle())));

      admin.sees(message -> message.text().startsWith("OK again"), "that it is well", PATIENCE);
    }
  }
}
