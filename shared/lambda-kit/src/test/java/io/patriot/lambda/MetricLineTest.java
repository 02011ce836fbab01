package io.patriot.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What CloudWatch reads a number from: a line of the log that is nothing but the number's JSON. */
class MetricLineTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  @Test
  void aLineHasTheNumberUnderTheNameThatItsFirstPartNames() {
    assertThat(MetricLine.line("wait_seconds", "Seconds", 15, NOON))
        .isEqualTo(
            "{\"_aws\":{\"Timestamp\":1767614400000,\"CloudWatchMetrics\":[{\"Namespace\":\"Patriot\","
                + "\"Dimensions\":[[]],\"Metrics\":[{\"Name\":\"wait_seconds\",\"Unit\":\"Seconds\"}]}]},"
                + "\"wait_seconds\":15}");
  }

  @Test
  void itStandsInTheLogAsItIsAndOnce() {
    var heard = new ByteArrayOutputStream();
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    JsonLog.lines(context);
    into(heard, context.getLogger(MetricLine.LOGGER));
    into(heard, context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME));
    context.getLogger(MetricLine.LOGGER).info("{\"a\":1}");
    context.getLogger("io.patriot.other").info("fact");

    assertThat(heard.toString(UTF_8).lines().toList())
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.getFirst()).isEqualTo("{\"a\":1}");
              assertThat(lines.getLast()).contains("\"formattedMessage\":\"fact\"");
            });
  }

  private static void into(OutputStream heard, Logger logger) {
    logger
        .iteratorForAppenders()
        .forEachRemaining(
            one -> ((OutputStreamAppender<ILoggingEvent>) one).setOutputStream(heard));
  }
}
