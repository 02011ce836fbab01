package io.patriot.local.aws.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.local.aws.AwsClients;
import io.patriot.local.aws.AwsEndpoints;
import io.patriot.local.aws.dynamodb.DynamoDbSettings;
import io.patriot.local.aws.dynamodb.LocalDynamoDb;
import io.patriot.testkit.cloud.InMemoryDynamoDb;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The tables in memory answer as DynamoDB's own small edition does: every answer, every refusal,
 * and all that is left in the end.
 */
class TableConformanceTest {
  private static final int SEQUENCES = Integer.getInteger("patriot.conformance.tables", 10_000);
  private static final int SEQUENCES_UNTIL_NOTICED_MAX = 1_000;
  private static final int CALLS_PER_SEQUENCE = 5;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

  private static LocalDynamoDb process;
  private static AwsClients clients;
  private static DynamoDbClient real;

  @BeforeAll
  static void start() throws IOException {
    process = LocalDynamoDb.start(DynamoDbSettings.inMemory());
    clients = new AwsClients(AwsEndpoints.all(process.endpoint(), "eu-central-1"));
    real = clients.dynamoDb();
    Tables.create(real);
  }

  @AfterAll
  static void stop() {
    clients.close();
    process.close();
  }

  @Test
  void everySequenceIsAnsweredAlike() throws InterruptedException, ExecutionException {
    assertThat(
            Sequences.firstDifference(
                SEQUENCES, sequence -> difference("s" + sequence, sequence, fake -> fake)))
        .isNull();
  }

  @ParameterizedTest
  @EnumSource(Planted.class)
  void aPlantedMistakeIsNoticed(Planted mistake) throws InterruptedException, ExecutionException {
    assertThat(
            Sequences.firstDifference(
                SEQUENCES_UNTIL_NOTICED_MAX,
                sequence -> difference(mistake + "#" + sequence, sequence, mistake::in)))
        .isNotNull();
  }

  private static @Nullable String difference(
      String prefix, long seed, UnaryOperator<DynamoDbClient> made) {
    var right = new InMemoryDynamoDb(CLOCK);
    Tables.create(right);
    DynamoDbClient fake = made.apply(right);
    var calls = new RandomTableCalls(prefix, seed);
    for (int step = 0; step <= CALLS_PER_SEQUENCE; step++) {
      TableCall call = step == CALLS_PER_SEQUENCE ? calls.everything() : calls.next();
      Answer expected = call.answerOfSmallEdition(real);
      Answer answered = call.answerOf(fake);
      if (!answered.equals(expected)) {
        return "sequence %d, step %d: %s%n  DynamoDB answers %s%n  in memory %s"
            .formatted(seed, step, call.request(), expected.text(), answered.text());
      }
    }
    return null;
  }
}
