package io.patriot.local.aws.dynamodb;

import static io.patriot.local.aws.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.local.aws.AwsClients;
import io.patriot.local.aws.AwsEndpoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LocalDynamoDbTest {
  @TempDir Path data = Path.of("");

  private static final Map<String, AttributeValue> ITEM =
      Map.of("pk", AttributeValue.fromS("ACCOUNT#1"), "balance", AttributeValue.fromN("10.5"));

  private static AwsClients clients(LocalDynamoDb dynamoDb) {
    return new AwsClients(AwsEndpoints.all(dynamoDb.endpoint(), "eu-central-1"));
  }

  @Test
  void tablesInADirectorySurviveAKill() throws Throwable {
    try (LocalDynamoDb first = LocalDynamoDb.start(DynamoDbSettings.keptIn(data));
        AwsClients clients = clients(first)) {
      var _ = TableFixture.create(clients.dynamoDb(), "accounts");
      var _ = clients.dynamoDb().putItem(r -> r.tableName("accounts").item(ITEM));
      ProcessHandle process = ProcessHandle.of(first.pid()).orElseThrow();
      assertThat(process.destroyForcibly()).isTrue();
      eventually(() -> assertThat(process.isAlive()).isFalse());
    }
    try (LocalDynamoDb second = LocalDynamoDb.start(DynamoDbSettings.keptIn(data));
        AwsClients clients = clients(second)) {
      var item =
          clients
              .dynamoDb()
              .getItem(
                  r -> r.tableName("accounts").key(Map.of("pk", AttributeValue.fromS("ACCOUNT#1"))))
              .item();
      assertThat(item).isEqualTo(ITEM);
    }
  }

  @Test
  void itEndsWhenItsParentIsKilled() throws Throwable {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ParentThatIsKilled.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = parent.inputReader()) {
      long child = Long.parseLong(output.readLine().substring("child ".length()));
      assertThat(ProcessHandle.of(child)).isPresent();
      assertThat(parent.destroyForcibly().waitFor()).isEqualTo(128 + 9);
      eventually(
          () -> assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty());
    }
  }

  @Test
  void missingLibrariesAreToldInOneSentence() {
    System.setProperty(DynamoDbHome.PROPERTY, data.resolve("nowhere").toString());
    try {
      assertThatThrownBy(DynamoDbHome::find)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("build localstack/dynamodb");
    } finally {
      System.clearProperty(DynamoDbHome.PROPERTY);
    }
  }

  @Test
  void aPortInUseIsToldAtOnce() throws IOException {
    try (LocalDynamoDb first = LocalDynamoDb.start(DynamoDbSettings.inMemory())) {
      var same =
          new DynamoDbSettings(null, first.endpoint().getPort(), Duration.ofSeconds(20), 160);
      assertThatThrownBy(() -> LocalDynamoDb.start(same))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("port");
    }
  }
}
