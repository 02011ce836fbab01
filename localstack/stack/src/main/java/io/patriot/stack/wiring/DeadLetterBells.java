package io.patriot.stack.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.invoke.LambdaFunction;
import io.patriot.local.aws.invoke.Schedule;
import io.patriot.local.aws.invoke.ScheduleSpec;
import io.patriot.topology.Bell;
import io.patriot.topology.Notice;
import io.patriot.topology.Queue;
import io.patriot.topology.Topology;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Rings when messages were given up, where no CloudWatch does: it says what CloudWatch would say.
 * Those of whoever tells it are left out here as there.
 */
public final class DeadLetterBells implements LambdaFunction {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Topology topology;
  private final Cloud cloud;
  private final InstantSource clock;

  /** Since when a bell rings; it is quiet if it is not here. */
  private final Map<String, Instant> ringing = new TreeMap<>();

  private DeadLetterBells(Topology topology, Cloud cloud, InstantSource clock) {
    this.topology = topology;
    this.cloud = cloud;
    this.clock = clock;
  }

  public static AutoCloseable start(Topology topology, Cloud cloud, InstantSource clock) {
    return Schedule.start(
        ScheduleSpec.every("dead-letter-bells", LOOK_EVERY),
        new DeadLetterBells(topology, cloud, clock));
  }

  @Override
  public String name() {
    return "dead-letter-bells";
  }

  @Override
  public void handle(InputStream event, OutputStream answer) throws IOException {
    List<Queue> unheard = topology.notices().stream().map(Notice::queue).toList();
    for (Queue queue : topology.queues()) {
      if (!unheard.contains(queue)) {
        look(queue, Bell.deadLettersOf(queue, topology.hearer(queue)), unheard);
      }
    }
    answer.write("{}".getBytes(StandardCharsets.UTF_8));
  }

  private void look(Queue queue, Bell bell, List<Queue> hearing) {
    int dead = deadLetters(queue);
    Instant since = ringing.get(bell.name());
    if ((dead > 0) == (since != null)) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String news = news(bell, dead, since, now);
    hearing.forEach(
        hears ->
            cloud
                .plain()
                .sqs()
                .sendMessage(
                    message -> message.queueUrl(cloud.urls().of(hears.name())).messageBody(news)));
    if (dead > 0) {
      ringing.put(bell.name(), now);
    } else {
      ringing.remove(bell.name());
    }
  }

  private int deadLetters(Queue queue) {
    String url =
        cloud.plain().sqs().getQueueUrl(one -> one.queueName(queue.deadLetterName())).queueUrl();
    return Integer.parseInt(
        cloud
            .plain()
            .sqs()
            .getQueueAttributes(
                one ->
                    one.queueUrl(url)
                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
            .attributes()
            .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
  }

  private static String news(Bell bell, int dead, @Nullable Instant since, Instant now) {
    ObjectNode news =
        JSON.createObjectNode()
            .put("id", bell.name() + "@" + now)
            .put("source", "aws.cloudwatch")
            .put("account", "this machine")
            .put("region", "local");
    ObjectNode detail = news.putObject("detail").put("alarmName", bell.alarmName());
    detail.putObject("configuration").put("description", bell.description());
    detail
        .putObject("previousState")
        .put("value", since == null ? "OK" : "ALARM")
        .put("timestamp", TIME.format(since == null ? now : since));
    detail
        .putObject("state")
        .put("value", since == null ? "ALARM" : "OK")
        .put("timestamp", TIME.format(now))
        .put("reasonData", "{\"recentDatapoints\":[" + dead + "],\"threshold\":1}");
    return news.toString();
  }
}
