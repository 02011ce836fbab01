package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.stack.chat.ChatPerson;
import io.patriot.stack.wiring.Cloud;
import io.patriot.topology.Patriot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The platform on an AWS that somebody else runs, furnished over the wire. */
@Timeout(120)
class EndpointTest {
  private static final String ENDPOINT = "AWS_ENDPOINT_URL";

  @Test
  void theFirstTradeWorksAtAnAddressThatWasEmptyBefore(@TempDir Path chats) throws IOException {
    try (OneDoor door = OneDoor.open()) {
      Map<String, String> environment = Map.of(ENDPOINT, door.address().toString());

      assertThat(firstTrade(environment, chats)).contains("FILLED").contains("CANCELLED");
      assertThat(door.heard())
          .contains(
              "DynamoDB_20120810.CreateTable",
              "AmazonSQS.CreateQueue",
              "AWSEvents.CreateEventBus",
              "AWSEvents.PutRule",
              "AWSEvents.PutTargets",
              "AWSEvents.PutEvents",
              "TrentService.CreateKey",
              "TrentService.CreateAlias",
              "DynamoDBStreams_20120810.GetRecords");

      door.heard().clear();
      Cloud.at(Patriot.TOPOLOGY, environment).close();
      assertThat(door.heard())
          .as("what is there already stays")
          .contains("AmazonSQS.GetQueueUrl", "AWSEvents.DescribeRule", "TrentService.DescribeKey")
          .doesNotContain(
              "DynamoDB_20120810.CreateTable",
              "AmazonSQS.CreateQueue",
              "AWSEvents.PutRule",
              "TrentService.CreateKey");
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(
      named = ENDPOINT,
      matches = ".+",
      disabledReason =
          "AWS_ENDPOINT_URL names no AWS to try; localstack/compose.yaml starts one where Docker is")
  void theFirstTradeWorksAtTheAddressThatIsGiven(@TempDir Path chats) throws IOException {
    assertThat(firstTrade(System.getenv(), chats)).contains("FILLED").contains("CANCELLED");
  }

  private static String firstTrade(Map<String, String> environment, Path chats) throws IOException {
    var conversation = new ByteArrayOutputStream();
    var arguments = new Arguments(true, false, chats, new Ports(26_000).nextFree());
    try (LocalStack stack = LocalStack.start(arguments, environment);
        HttpClient http = HttpClient.newHttpClient()) {
      new FirstTrade(
              new ChatPerson(
                  http,
                  stack.page(),
                  InstantSource.system().millis() % 1_000_000_000,
                  InstantSource.system()),
              new PrintStream(conversation, true, StandardCharsets.UTF_8))
          .play();
    }
    return conversation.toString(StandardCharsets.UTF_8);
  }
}
