package io.patriot.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import io.patriot.topology.Trigger;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder's package starts under Lambda's client and answers what Lambda sends it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArtefactsIT {
  private static final String UNREADABLE =
      """
      {"Records":[{"messageId":"m-1","body":"{}","attributes":{"MessageGroupId":"g"}},
                  {"messageId":"m-2","body":"no JSON","attributes":{"MessageGroupId":"g"}}]}
      """;

  private final SmallCloud cloud;

  ArtefactsIT() throws IOException {
    cloud = new SmallCloud();
  }

  @BeforeAll
  void everythingThatIsDeployedIsLookedAt() {
    assertThat(hearersOfQueues().count() + 3)
        .as("those that hear queues, the two at the internet's door, and the publisher")
        .isEqualTo(
            Patriot.TOPOLOGY.parts().stream()
                .filter(part -> part.kind() == Part.Kind.FUNCTION)
                .count());
  }

  @AfterAll
  void close() {
    cloud.close();
  }

  static Stream<Part> hearersOfQueues() {
    return Patriot.TOPOLOGY.parts().stream()
        .filter(part -> part.kind() == Part.Kind.FUNCTION)
        .filter(
            part ->
                part.triggers().stream().anyMatch(trigger -> trigger instanceof Trigger.FromQueue));
  }

  @ParameterizedTest
  @MethodSource("hearersOfQueues")
  void aHearerHandsBackOnlyWhatItCouldNotRead(Part part) throws Exception {
    try (Artefact artefact = start(part.name())) {
      assertThat(artefact.answer(UNREADABLE))
          .isEqualTo(
              "{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"},{\"itemIdentifier\":\"m-2\"}]}");
      assertThat(artefact.log()).contains("message.unreadable", "\"function\":\"" + part.name());
    }
  }

  @Test
  void theWebhookLetsInWhoKnowsTheSecretAndQueuesAnUpdateOnce() throws Exception {
    try (Artefact webhook = start("telegram-webhook")) {
      assertThat(webhook.answer(update("wrong", 7))).contains("\"statusCode\":401");
      assertThat(webhook.answer(update(SmallCloud.CANARY, 7))).contains("\"statusCode\":200");
      assertThat(webhook.answer(update(SmallCloud.CANARY, 7))).contains("\"statusCode\":200");
      assertThat(cloud.messages("telegram-updates"))
          .singleElement()
          .satisfies(message -> assertThat(message.body()).contains("update:7"));
      assertThat(webhook.log()).doesNotContain(SmallCloud.CANARY);
    }
  }

  @Test
  void thePagesAreShownAndAFormOfAStrangerIsRefused() throws Exception {
    try (Artefact api = start("api")) {
      assertThat(api.answer(call("GET", "/app/link", "")))
          .contains("\"statusCode\":200", "text/html", "content-security-policy", "no-store");
      assertThat(api.answer(call("GET", "/app/pin/pin.js", "")))
          .contains("\"statusCode\":200", "text/javascript");
      assertThat(api.answer(call("POST", "/app/link", "{}"))).contains("\"statusCode\":400");
      assertThat(
              api.answer(
                  call(
                      "POST",
                      "/app/link",
                      "{\"initData\":\"hash=0\",\"ticket\":\"t\",\"label\":\"l\",\"apiKey\":\"k\",\"apiSecret\":\"s\"}")))
          .containsPattern("\"statusCode\":40[01]");
      assertThat(api.answer(call("GET", "/app/elsewhere", ""))).contains("\"statusCode\":404");
    }
  }

  @Test
  void thePublisherHearsTheTablesStreamAndTheClock() throws Exception {
    try (Artefact publisher = start("publish-events")) {
      assertThat(
              publisher.answer(
                  """
                  {"Records":[{"eventName":"MODIFY","dynamodb":{"NewImage":{"pk":{"S":"OUTBOX#1"}}}}]}
                  """))
          .isEqualTo("{}");
      assertThat(
              publisher.answer("{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\"}"))
          .isEqualTo("{}");
    }
  }

  private Artefact start(String name) throws IOException {
    Part part = Patriot.TOPOLOGY.part(name);
    return Artefact.start(part, cloud.variables(part));
  }

  static String update(String secret, int id) {
    return """
    {"version":"2.0","rawPath":"/telegram","headers":{"x-telegram-bot-api-secret-token":"%s"},
     "body":"{\\"update_id\\":%d,\\"message\\":{\\"from\\":{\\"id\\":5},\\"chat\\":{\\"id\\":5}}}",
     "isBase64Encoded":false,"requestContext":{"http":{"method":"POST"}}}
    """
        .formatted(secret, id);
  }

  private static String call(String method, String path, String body) {
    return """
    {"version":"2.0","rawPath":"%s","headers":{"content-type":"application/json"},"body":"%s",
     "isBase64Encoded":false,"requestContext":{"http":{"method":"%s"}}}
    """
        .formatted(path, body.replace("\"", "\\\""), method);
  }
}
