package io.patriot.local.aws.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.testkit.cloud.InMemorySqs;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues in memory answer as the queues of this machine do, however time passes. */
class QueueConformanceTest {
  private static final int SEQUENCES = Integer.getInteger("patriot.conformance.queues", 2_000);
  private static final int SEQUENCES_UNTIL_NOTICED_MAX = 500;
  private static final int CALLS_PER_SEQUENCE = 12;
  private static final int RECEIVE_MAX = 3;

  private static final BlockingQueue<QueuePlace> PLACES =
      new ArrayBlockingQueue<>(Sequences.AT_ONCE);

  /** Mistakes made on purpose. */
  enum Mistake {
    A_NAME_IS_HEARD_TWICE,
    A_MESSAGE_IS_SEEN_TOO_SOON,
    NOTHING_CAN_BE_SHOWN_AGAIN,
    ALL_ARE_ONE_GROUP;

    SqsClient in(SqsClient right) {
      return switch (this) {
        case A_NAME_IS_HEARD_TWICE -> QueueMistakes.nameIsHeardTwice(right);
        case A_MESSAGE_IS_SEEN_TOO_SOON -> QueueMistakes.seenTooSoon(right);
        case NOTHING_CAN_BE_SHOWN_AGAIN -> QueueMistakes.nothingShownAgain(right);
        case ALL_ARE_ONE_GROUP -> QueueMistakes.oneGroup(right);
      };
    }
  }

  @BeforeAll
  static void start() throws IOException {
    for (int i = 0; i < Sequences.AT_ONCE; i++) {
      PLACES.add(QueuePlace.open());
    }
  }

  @AfterAll
  static void stop() {
    PLACES.forEach(QueuePlace::close);
    PLACES.clear();
  }

  @Test
  void everySequenceIsAnsweredAlike() throws InterruptedException, ExecutionException {
    assertThat(firstDifference("s", SEQUENCES, fake -> fake)).isNull();
  }

  @ParameterizedTest
  @EnumSource(Mistake.class)
  void aPlantedMistakeIsNoticed(Mistake mistake) throws InterruptedException, ExecutionException {
    assertThat(firstDifference(mistake.name(), SEQUENCES_UNTIL_NOTICED_MAX, mistake::in))
        .isNotNull();
  }

  private static @Nullable String firstDifference(
      String prefix, int count, UnaryOperator<SqsClient> made)
      throws InterruptedException, ExecutionException {
    return Sequences.firstDifference(
        count,
        sequence -> {
          QueuePlace place = Objects.requireNonNull(PLACES.poll(), "a place for each at once");
          try {
            return difference(place, prefix + "-" + sequence, sequence, made);
          } finally {
            PLACES.add(place);
          }
        });
  }

  private static @Nullable String difference(
      QueuePlace place, String prefix, long seed, UnaryOperator<SqsClient> made) {
    SqsClient real = place.client();
    var random = new SplittableRandom(seed);
    boolean fifo = random.nextInt(3) > 0;
    Map<QueueAttributeName, String> traits = traits(random, fifo);
    QueueSide expected = side(real, prefix, fifo, traits);
    QueueSide answering = side(made.apply(new InMemorySqs(place.clock())), prefix, fifo, traits);
    var calls = new RandomQueueCalls(random, place.clock(), fifo);
    try {
      for (int step = 0; step < CALLS_PER_SEQUENCE; step++) {
        String difference = difference(expected, answering, calls.next());
        if (difference != null) {
          return "sequence " + seed + ", step " + step + ": " + difference;
        }
      }
      for (Function<QueueSide, String> call : calls.everything()) {
        String difference = difference(expected, answering, call);
        if (difference != null) {
          return "sequence " + seed + ", in the end: " + difference;
        }
      }
      return null;
    } finally {
      real.deleteQueue(delete -> delete.queueUrl(expected.queue));
      real.deleteQueue(delete -> delete.queueUrl(expected.dead));
    }
  }

  private static @Nullable String difference(
      QueueSide expected, QueueSide answering, Function<QueueSide, String> call) {
    String one = expected.answer(call);
    String other = answering.answer(call);
    return one.equals(other)
        ? null
        : "%n  the queues answer %s%n  in memory %s".formatted(one, other);
  }

  private static Map<QueueAttributeName, String> traits(SplittableRandom random, boolean fifo) {
    var traits = new LinkedHashMap<QueueAttributeName, String>();
    traits.put(QueueAttributeName.VISIBILITY_TIMEOUT, random.nextBoolean() ? "30" : "5");
    if (random.nextInt(5) == 0) {
      traits.put(QueueAttributeName.DELAY_SECONDS, "4");
    }
    if (fifo && random.nextInt(3) == 0) {
      traits.put(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true");
    }
    if (fifo && random.nextInt(3) == 0) {
      traits.put(QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup");
    }
    return traits;
  }

  private static QueueSide side(
      SqsClient client, String prefix, boolean fifo, Map<QueueAttributeName, String> traits) {
    String ending = fifo ? ".fifo" : "";
    Map<QueueAttributeName, String> plain = new LinkedHashMap<>();
    if (fifo) {
      plain.put(QueueAttributeName.FIFO_QUEUE, "true");
    }
    String deadName = prefix + "-dead" + ending;
    String dead =
        client.createQueue(create -> create.queueName(deadName).attributes(plain)).queueUrl();
    Map<QueueAttributeName, String> all = new LinkedHashMap<>(plain);
    all.putAll(traits);
    all.put(
        QueueAttributeName.REDRIVE_POLICY,
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-central-1:000000000000:"
            + deadName
            + "\",\"maxReceiveCount\":"
            + RECEIVE_MAX
            + "}");
    String queue =
        client.createQueue(create -> create.queueName(prefix + ending).attributes(all)).queueUrl();
    return new QueueSide(client, queue, dead);
  }
}
